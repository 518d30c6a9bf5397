import ActingWeb
import JSON
import Synchronization
import Testing

@Suite struct FactoryTests {
    private static func app(_ change: (inout AppOptions) -> Void = { _ in }) -> App {
        var options = AppOptions()
        options.passphraseRounds = 1
        change(&options)
        return App(name: "notes", options: options)
    }

    private static func creation(_ body: String, type: String? = "application/json") -> ActorRequest {
        ActorRequest(.post, actor: "", contentType: type, body: Array(body.utf8), root: "http://localhost:1")
    }

    @Test(arguments: HandlerKind.allCases)
    func `a new actor is told with its passphrase, once`(_ kind: HandlerKind) async throws {
        let app = Self.app()

        let made = await kind.respond(
            Self.creation(#"{"creator":"Ann@Example.com","passphrase":"a:b"}"#), FactoryCore.self, in: app)

        let id = try #require(made.json?["id"]?.string)
        #expect(made.status == .created)
        #expect(made.header("Location") == "http://localhost:1/\(id)")
        #expect(made.json == ["id": .string(id), "creator": "ann@example.com", "passphrase": "a:b"])
        #expect(id.count == 32)

        // reference §7.34: a passphrase may have colons. §7.40: it is not shown again.
        let owner = Credentials.basic(user: "ann@example.com", passphrase: "a:b")
        let shown = await kind.respond(ActorRequest(.get, actor: id, credentials: owner), RootCore.self, in: app)
        #expect(shown.json == ["id": .string(id), "creator": "ann@example.com"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `an actor of nobody in particular gets a creator and a passphrase`(_ kind: HandlerKind) async throws {
        let made = await kind.respond(Self.creation("{}"), FactoryCore.self, in: Self.app())

        #expect(made.json?["creator"] == "creator")
        #expect(made.json?["passphrase"]?.string?.count == 40)
    }

    struct Mistake: CustomTestStringConvertible, Sendable {
        let body: String
        var type: String? = "application/json"
        let status: Status
        var testDescription: String { "\(body) as \(type ?? "nothing")" }
    }

    static let mistakes = [
        Mistake(body: #"{"creator":"#, status: .badRequest),  // reference §7.37
        Mistake(body: "[]", status: .badRequest),
        Mistake(body: #"{"creator":5}"#, status: .badRequest),
        Mistake(body: #"{"creator":""}"#, status: .badRequest),
        Mistake(body: #"{"creator":"a:b"}"#, status: .badRequest),
        Mistake(body: #"{"passphrase":""}"#, status: .badRequest),
        Mistake(body: "creator=a", type: "application/x-www-form-urlencoded", status: .unsupportedMediaType),
    ]

    @Test(arguments: mistakes, HandlerKind.allCases)
    func `what cannot be read makes no actor`(_ mistake: Mistake, _ kind: HandlerKind) async throws {
        let made = Mutex(0)
        let app = Self.app()
        app.lifecycleHook(.actorCreated) { _, _ in
            made.withLock { $0 += 1 }
            return nil
        }

        let answer = await kind.respond(Self.creation(mistake.body, type: mistake.type), FactoryCore.self, in: app)

        #expect(answer.status == mistake.status)
        #expect(answer.json?["error"]?["message"]?.string != nil)
        #expect(made.withLock { $0 } == 0)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a creator has one actor where the application wants that`(_ kind: HandlerKind) async throws {
        let app = Self.app { $0.hasUniqueCreators = true }

        let first = await kind.respond(Self.creation(#"{"creator":"ann"}"#), FactoryCore.self, in: app)
        let second = await kind.respond(Self.creation(#"{"creator":"ann"}"#), FactoryCore.self, in: app)

        #expect(first.status == .created)
        #expect(second.status == .forbidden)
        #expect(second.json?["error"]?["message"] == "Creator already exists")
    }

    @Test(arguments: HandlerKind.allCases)
    func `a creator is an e-mail address where the application wants that`(_ kind: HandlerKind) async throws {
        let app = Self.app { $0.hasEmailCreators = true }

        let answer = await kind.respond(Self.creation(#"{"creator":"ann"}"#), FactoryCore.self, in: app)

        #expect(answer.status == .badRequest)
    }

    @Test(arguments: HandlerKind.allCases)
    func `hooks hear of an actor's beginning and of its end, before and after`(_ kind: HandlerKind) async throws {
        let app = Self.app()
        let heard = Mutex<[String]>([])
        app.lifecycleHook(.actorCreated) { actor, _ in
            try await actor.properties.set("born", to: true)
            heard.withLock { $0.append("created") }
            return nil
        }
        app.lifecycleHook(.actorDeleted) { actor, _ in
            let born = try await actor.properties.value("born")
            heard.withLock { $0.append("deleting, born \(born ?? .null)") }
            return nil
        }
        app.lifecycleHook(.actorDeletedComplete) { actor, event in
            let born = try actor.properties.value("born")
            heard.withLock { $0.append("deleted \(event.details["actor_id"] == .string(actor.id)), \(born == nil)") }
            return nil
        }
        let made = await kind.respond(
            Self.creation(#"{"creator":"ann","passphrase":"p"}"#), FactoryCore.self, in: app)
        let id = try #require(made.json?["id"]?.string)
        let owner = Credentials.basic(user: "ann", passphrase: "p")

        let gone = await kind.respond(ActorRequest(.delete, actor: id, credentials: owner), RootCore.self, in: app)
        let after = await kind.respond(ActorRequest(.get, actor: id, credentials: owner), RootCore.self, in: app)

        #expect(gone.status == .noContent)
        #expect(after.status == .notFound)
        #expect(heard.withLock { $0 } == ["created", "deleting, born true", "deleted true, true"])
    }

    @Test func `a passphrase is kept as a hash only`() async throws {
        let store: any Store = InMemoryStore()
        var options = AppOptions()
        options.passphraseRounds = 1
        let app = App(name: "notes", store: store, options: options)

        let new = try await app.createActor(creator: "ann", passphrase: "open sesame")

        let found: Actor? = try await store.actor(new.actor.id)
        let kept = try #require(found?.passphrase)
        #expect(!kept.text.contains("sesame"))
        #expect(kept.matches("open sesame"))
        #expect(!kept.matches("open sesame "))
        #expect(PassphraseHash(text: kept.text) == kept)
    }
}
