extension Trust {
    /// Whether a store keeps the same for both: texts that differ in their bytes are different, though they look alike.
    package func isStored(as other: Trust) -> Bool {
        self == other && texts == other.texts
    }

    private var texts: [StoredName?] {
        [
            actor, peer, baseURI, type, relationship, secret, summary, verificationToken, oauthClient, client?.name,
            client?.version, client?.platform,
        ].map { $0.map { StoredName($0) } }
    }
}
