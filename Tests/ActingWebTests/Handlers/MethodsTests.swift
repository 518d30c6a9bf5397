import ActingWeb
import JSON
import Testing

/// The table of methods and actions, reference §3.8 and §3.9.
@Suite struct MethodsTests {
    private struct Trouble: Error, CustomStringConvertible {
        let description = "out of ink"
    }

    private let app: App
    private let actor: Actor
    private static let owner = Credentials.basic(user: "ann", passphrase: "p")

    init() async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        app = App(name: "notes", options: options)
        actor = try await app.createActor(creator: "ann", passphrase: "p").actor
        for name in ["echo", "pass", "fail"] {
            let body: Hook.Synchronous<HookInvocation> = { _, call in
                switch call.name {
                case "echo": call.data
                case "fail": throw Trouble()
                default: nil
                }
            }
            app.methodHook(name) { try body($0, $1) }
            app.actionHook(name) { try body($0, $1) }
        }
        app.methodHook("later") { _, call in
            await Task.yield()
            return ["later": call.data]
        }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let verb: ActorRequest.Verb
        let name: String
        var body = ""
        let status: Status
        var json: JSONValue?
        var testDescription: String { "\(verb.rawValue) \(name) \(body)" }

        init(_ verb: ActorRequest.Verb, _ name: String, _ status: Status, _ json: JSONValue? = nil) {
            self.init(verb, name, "", status, json)
        }

        init(_ verb: ActorRequest.Verb, _ name: String, _ body: String, _ status: Status, _ json: JSONValue? = nil) {
            self.verb = verb
            self.name = name
            self.body = body
            self.status = status
            self.json = json
        }
    }

    static let calls = [
        Row(.get, "echo", .ok, ["method": "GET"]),
        Row(.get, "pass", .notFound),
        Row(.get, "unknown", .notFound),
        Row(.post, "echo", #"{"a":1}"#, .ok, ["a": 1]),
        Row(.put, "echo", "{}", .ok, [:]),
        Row(.post, "pass", "{}", .badRequest),
        Row(.post, "unknown", "{}", .badRequest),
        Row(.post, "fail", "{}", .internalServerError),
        Row(.post, "echo", "", .badRequest),
        Row(.post, "echo", "{", .badRequest),
        Row(.post, "echo", "[1]", .badRequest),
        Row(.post, "echo", "5", .badRequest),
        Row(.delete, "echo", .noContent),
        Row(.delete, "pass", .forbidden),
        Row(.delete, "fail", .internalServerError),
    ]

    private func respond<Core: HandlerCore>(_ row: Row, _ core: Core.Type, _ kind: HandlerKind) async -> ActorResponse {
        let request = ActorRequest(
            row.verb, actor: actor.id, path: [row.name], contentType: "application/json", body: Array(row.body.utf8),
            credentials: Self.owner)
        return await kind.respond(request, core, in: app)
    }

    @Test(arguments: calls, HandlerKind.allCases)
    func `a method is called, and its answer told`(_ row: Row, _ kind: HandlerKind) async {
        let answer = await respond(row, MethodsCore.self, kind)

        #expect(answer.status == row.status)
        if let json = row.json { #expect(answer.json == json) }
    }

    @Test(arguments: calls, HandlerKind.allCases)
    func `an action is called, and its answer told`(_ row: Row, _ kind: HandlerKind) async {
        let answer = await respond(row, ActionsCore.self, kind)

        #expect(answer.status == row.status)
        if let json = row.json { #expect(answer.json == json) }
    }

    @Test(arguments: HandlerKind.allCases)
    func `an async method is awaited under either handler`(_ kind: HandlerKind) async {
        let answer = await respond(Row(.post, "later", "{}", .ok), MethodsCore.self, kind)

        #expect(answer.json == ["later": [:]])
    }

    static let remoteCalls = [
        Row(
            .post, "echo", #"{"jsonrpc":"2.0","method":"echo","params":{"a":1},"id":7}"#, .ok,
            ["jsonrpc": "2.0", "result": ["a": 1], "id": 7]),
        Row(
            .post, "echo", #"{"jsonrpc":"2.0","method":"echo"}"#, .ok, ["jsonrpc": "2.0", "result": [:]]),
        Row(
            .post, "echo", #"{"jsonrpc":"2.0","id":"x"}"#, .ok,
            [
                "jsonrpc": "2.0", "error": ["code": -32600, "message": "Invalid Request", "data": "Missing method"],
                "id": "x",
            ]),
        Row(
            .post, "echo", #"{"jsonrpc":"2.0","method":"other","id":1}"#, .ok,
            [
                "jsonrpc": "2.0",
                "error": ["code": -32600, "message": "Invalid Request", "data": "Method name mismatch"], "id": 1,
            ]),
        Row(
            .post, "pass", #"{"jsonrpc":"2.0","method":"pass","id":1}"#, .ok,
            ["jsonrpc": "2.0", "error": ["code": -32601, "message": "Method not found"], "id": 1]),
        Row(
            .post, "fail", #"{"jsonrpc":"2.0","method":"fail","id":1}"#, .ok,
            ["jsonrpc": "2.0", "error": ["code": -32603, "message": "Internal error", "data": "out of ink"], "id": 1]),
    ]

    @Test(arguments: remoteCalls, HandlerKind.allCases)
    func `a method takes JSON-RPC`(_ row: Row, _ kind: HandlerKind) async {
        let answer = await respond(row, MethodsCore.self, kind)

        #expect(answer.status == row.status)
        #expect(answer.json == row.json)
    }

    @Test(arguments: HandlerKind.allCases)
    func `an action takes JSON-RPC for plain data`(_ kind: HandlerKind) async {
        let answer = await respond(Row(.post, "echo", #"{"jsonrpc":"2.0"}"#, .ok), ActionsCore.self, kind)

        #expect(answer.json == ["jsonrpc": "2.0"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `what an actor is can be read by anybody`(_ kind: HandlerKind) async {
        let all = await kind.respond(ActorRequest(.get, actor: actor.id), MetaCore.self, in: app)
        let part = await kind.respond(
            ActorRequest(.get, actor: actor.id, path: ["actingweb", "version"]), MetaCore.self, in: app)
        let nothing = await kind.respond(
            ActorRequest(.get, actor: actor.id, path: ["passphrase"]), MetaCore.self, in: app)

        #expect(all.json?["id"] == .string(actor.id))
        #expect(all.json?["desc"] == "")  // reference §7.40: no id glued on
        #expect(all.json?["aw_trust_types"]?.array?.contains("mcp_client") == true)
        #expect(part.body == .text("1.0"))
        #expect(nothing.status == .notFound)
    }
}
