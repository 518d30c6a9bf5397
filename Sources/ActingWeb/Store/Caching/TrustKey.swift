/// What a `CachingStore` finds a trust by.
struct TrustKey: Hashable {
    /// What is known of a trust.
    enum Mark: Hashable {
        /// With whom it is.
        case peer(StoredName)
        /// The digest of its secret: the cache needs no secrets of those who merely tried one.
        case secret(digest: String)
        /// The id of its client.
        case oauthClient(StoredName)
    }

    let actor: StoredName
    let mark: Mark

    private init(_ actor: String, _ mark: Mark) {
        self.actor = StoredName(actor)
        self.mark = mark
    }

    init(of actor: String, with peer: String) {
        self.init(actor, .peer(StoredName(peer)))
    }

    init(of actor: String, secret: String) {
        self.init(actor, .secret(digest: SecretText.digest(secret)))
    }

    init(of actor: String, oauthClient: String) {
        self.init(actor, .oauthClient(StoredName(oauthClient)))
    }

    /// Everything that a trust is found by.
    static func all(of trust: Trust) -> [TrustKey] {
        let keys = [TrustKey(of: trust.actor, with: trust.peer), TrustKey(of: trust.actor, secret: trust.secret)]
        return keys + (trust.oauthClient.map { [TrustKey(of: trust.actor, oauthClient: $0)] } ?? [])
    }

    /// About how many bytes it takes.
    var size: Int {
        switch mark {
        case .peer(let name), .oauthClient(let name): actor.string.utf8.count + name.string.utf8.count
        case .secret(let digest): actor.string.utf8.count + digest.utf8.count
        }
    }
}
