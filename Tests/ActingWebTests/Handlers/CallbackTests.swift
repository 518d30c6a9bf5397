import ActingWeb
import JSON
import Testing

/// What callers of an actor's callbacks get.
@Suite struct CallbackTests {
    struct Call: CustomTestStringConvertible, Sendable {
        let verb: ActorRequest.Verb
        let path: [String]
        var body = ""
        let status: Status
        var answer: JSONValue?
        var testDescription: String { "\(verb.rawValue) \(path) \(body) → \(status.rawValue)" }
    }

    static let calls = [
        Call(verb: .get, path: ["echo"], status: .ok, answer: ["method": "GET"]),
        Call(verb: .post, path: ["echo"], body: #"{"a": 1}"#, status: .ok, answer: ["a": 1, "method": "POST"]),
        Call(verb: .put, path: ["echo"], status: .ok, answer: ["method": "PUT"]),
        Call(verb: .delete, path: ["echo"], status: .ok, answer: ["method": "DELETE"]),
        Call(verb: .get, path: ["done"], status: .ok, answer: true),
        Call(verb: .get, path: ["idle"], status: .ok, answer: false),
        Call(verb: .get, path: ["broken"], status: .internalServerError),
        Call(verb: .post, path: ["echo"], body: "[1]", status: .badRequest),
        Call(verb: .get, path: ["unknown"], status: .notFound),
        Call(verb: .get, path: ["echo", "more"], status: .notFound),
        Call(verb: .get, path: [], status: .notFound),
    ]

    @Test(arguments: calls, HandlerKind.allCases)
    func `callback hooks hear callers without credentials`(_ call: Call, _ kind: HandlerKind) async throws {
        // reference §7.36
        let app = App(name: "calls")
        try await app.store.createActor(Actor(id: "a1", creator: "ann"))
        app.callbackHook("echo") { _, call in call.data }
        app.callbackHook("done") { _, _ in
            await Task.yield()
            return true
        }
        app.callbackHook("idle") { _, _ in nil }
        app.callbackHook("broken") { _, _ in throw Refusal(reason: "no") }
        let request = ActorRequest(call.verb, actor: "a1", path: call.path, body: Array(call.body.utf8))

        let answer = await kind.respond(request, CallbacksCore.self, in: app)

        #expect(answer.status == call.status)
        if let expected = call.answer { #expect(answer.json == expected) }
    }

    @Test(arguments: HandlerKind.allCases)
    func `wrong credentials are worse than none`(_ kind: HandlerKind) async throws {
        let app = App(name: "calls")
        try await app.store.createActor(Actor(id: "a1", creator: "ann"))
        app.callbackHook { _, _ in true }

        let answer = await kind.respond(
            ActorRequest(.get, actor: "a1", path: ["x"], credentials: .bearer("wrong")), CallbacksCore.self, in: app)

        #expect(answer.status == .forbidden)
    }
}
