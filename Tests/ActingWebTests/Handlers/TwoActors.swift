import ActingWeb
import JSON

/// Two applications with an actor each, ann's and bob's, which reach each other.
struct TwoActors {
    let network = PeerNetwork()
    let kind: HandlerKind
    let ann: App
    let bob: App
    /// The time at bob's.
    let clock = WallClock()
    /// What bob's application logged.
    let log = LogLines()
    /// What hooks of either side were told, in order, as `ann trust_approved`.
    let told = Log<String>()

    static let annID = "a1"
    static let bobID = "b1"

    init(
        _ kind: HandlerKind, approving relationships: Set<String> = [], options: AppOptions = AppOptions()
    ) async throws {
        self.kind = kind
        var options = options
        options.passphraseRounds = 1
        ann = App(name: "ann", options: options, peers: network)
        options.approvedRelationships = relationships
        bob = App(
            name: "bob", options: options, environment: clock.environment, peers: network, logger: log.logger)
        bob.root = "http://b"
        for (app, id, root) in [(ann, Self.annID, "http://a"), (bob, Self.bobID, "http://b")] {
            let passphrase = PassphraseHash(of: "right", salt: [1], rounds: 1)
            try await app.store.createActor(Actor(id: id, creator: "owner", passphrase: passphrase))
            network.place(app, at: root)
            listen(to: app)
        }
    }

    private func listen(to app: App) {
        let events: [LifecycleEvent.Name] = [
            .trustInitiated, .trustRequestReceived, .trustApproved, .trustFullyApprovedLocal,
            .trustFullyApprovedRemote, .trustDeleted, .subscriptionDeleted,
        ]
        for event in events {
            app.lifecycleHook(event) { [told] _, event in
                told.add("\(app.name) \(event.name.rawValue)")
                return nil
            }
        }
    }

    /// What the owner of ann's actor gets for a request.
    func asAnn<Core: HandlerCore>(
        _ verb: ActorRequest.Verb, _ core: Core.Type, _ path: [String] = [], _ body: JSONValue? = nil
    ) async -> ActorResponse {
        let request = ActorRequest(
            verb, actor: Self.annID, path: path, body: body?.encoded() ?? [],
            credentials: .basic(user: "owner", passphrase: "right"), root: "http://a")
        return await kind.respond(request, core, in: ann)
    }

    /// What somebody gets for a request to bob's actor, its owner where nothing else is said.
    func asBob<Core: HandlerCore>(
        _ verb: ActorRequest.Verb, _ core: Core.Type, _ path: [String] = [], _ body: JSONValue? = nil,
        query: [String: String] = [:], showing credentials: Credentials = .basic(user: "owner", passphrase: "right")
    ) async -> ActorResponse {
        let request = ActorRequest(
            verb, actor: Self.bobID, path: path, query: query, body: body?.encoded() ?? [], credentials: credentials,
            root: "http://b")
        return await kind.respond(request, core, in: bob)
    }

    /// Lets ann ask for trust, and bob approve where that is up to him.
    func befriend() async throws {
        _ = await asAnn(.post, TrustCore.self, [], ["url": "http://b/b1", "relationship": "friend"])
        _ = await asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true])
    }

    /// What ann's actor shows bob's.
    var annsSecret: Credentials {
        get async throws {
            let trust = try await bob.store.trust(of: Self.bobID, with: Self.annID)
            return .bearer(trust?.secret ?? "")
        }
    }
}
