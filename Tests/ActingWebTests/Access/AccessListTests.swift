import Testing

@testable import ActingWeb

/// The table of reference §4.2, without properties, methods and actions: there permissions decide.
@Suite struct AccessListTests {
    /// Somebody who asks for something; peers are called `me`.
    enum Role: String, CaseIterable {
        case nobody, creator, trustee, associate, viewer, friend, partner, admin, unapproved

        var principal: Principal {
            switch self {
            case .nobody: .anonymous
            case .creator: .creator
            case .trustee: .trustee
            case .unapproved: Self.peer("admin", isApproved: false)
            case .associate, .viewer, .friend, .partner, .admin: Self.peer(rawValue, isApproved: true)
            }
        }

        private static func peer(_ relationship: String, isApproved: Bool) -> Principal {
            let trust = Trust(
                of: "a", with: "me", relationship: relationship, secret: "s", isApproved: isApproved,
                createdAt: Timestamp(milliseconds: 0))
            return .peer(Peer(trust, override: nil, types: TrustTypeRegistry()))
        }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let verb: ActorRequest.Verb
        let path: [String]
        var named: String?
        let allowed: Set<Role>
        var testDescription: String { "\(verb.rawValue) /\(path.joined(separator: "/"))" }
    }

    private static let everybody = Set(Role.allCases)
    private static let owners: Set<Role> = [.creator, .trustee, .admin]
    private static let peers: Set<Role> = [.associate, .viewer, .friend, .partner, .admin, .unapproved]

    static let rows = [
        Row(verb: .get, path: ["meta"], allowed: everybody),
        Row(verb: .get, path: ["meta", "id"], allowed: everybody),
        Row(verb: .put, path: ["meta"], allowed: [.creator]),
        Row(verb: .get, path: ["callbacks", "x"], allowed: everybody),
        Row(verb: .post, path: ["callbacks", "subscriptions", "me", "1"], allowed: everybody),
        Row(verb: .get, path: ["resources", "x"], allowed: [.creator, .friend, .partner, .admin]),
        Row(verb: .get, path: ["trust"], allowed: owners),
        Row(verb: .post, path: ["trust"], allowed: owners),
        Row(verb: .post, path: ["trust", "friend"], allowed: everybody),
        Row(verb: .put, path: ["trust", "trustee"], allowed: owners),
        Row(verb: .post, path: ["trust", "friend", "me"], named: "me", allowed: owners.union(peers)),
        Row(verb: .delete, path: ["trust", "friend", "me"], named: "me", allowed: owners.union(peers)),
        Row(verb: .delete, path: ["trust", "friend", "other"], named: "other", allowed: owners),
        Row(verb: .get, path: ["permissions", "me"], named: "me", allowed: peers.union([.creator])),
        Row(verb: .put, path: ["permissions", "me"], named: "me", allowed: [.creator]),
        Row(verb: .get, path: ["permissions", "other"], named: "other", allowed: [.creator]),
        Row(verb: .get, path: ["subscriptions"], allowed: [.creator, .trustee]),
        Row(verb: .post, path: ["subscriptions", "me"], named: "me", allowed: peers.union([.creator, .trustee])),
        Row(verb: .get, path: ["subscriptions", "other"], named: "other", allowed: [.creator, .trustee]),
        Row(verb: .get, path: [], allowed: owners),
        Row(verb: .delete, path: [], allowed: owners),
        Row(verb: .get, path: ["services", "x"], allowed: [.creator]),
        Row(verb: .get, path: ["nothing"], allowed: [.creator]),
        // A name that only begins like one of the table is another one.
        Row(verb: .get, path: ["metadata"], allowed: [.creator]),
        Row(verb: .post, path: ["trustee"], allowed: [.creator]),
    ]

    @Test(arguments: rows)
    func `who may do what is what the table says`(_ row: Row) {
        let allowed = Role.allCases.filter {
            AccessList.standard.allows($0.principal, row.verb, row.path, namedPeer: row.named)
        }

        #expect(Set(allowed) == row.allowed)
    }
}
