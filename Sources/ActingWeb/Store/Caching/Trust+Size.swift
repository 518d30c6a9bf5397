extension Trust {
    /// About how many bytes the trust takes.
    var size: Int {
        let texts = [
            actor, peer, baseURI, type, relationship, secret, summary, verificationToken, oauthClient, client?.name,
            client?.version, client?.platform,
        ]
        return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    }
}
