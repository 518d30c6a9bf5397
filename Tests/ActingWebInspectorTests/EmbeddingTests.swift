import ActingWeb
import ActingWebInspector
import JSON
import Testing

@Suite struct EmbeddingTests {
    @Test func `an application of a few lines can be inspected`() throws {
        let app = App(name: "greetings")
        app.actionHook("greet", HookMetadata(description: "Says hello"), as: .tool()) { actor, call in
            let name = try call.string("name")
            return .string("hello, \(name)")
        }
        _ = Inspector(app)

        let actor = ActorInterface(Actor(id: "a", creator: "me"), store: app.store)
        #expect(try app.executeAction("greet", actor: actor, data: ["name": "you"]) == "hello, you")
    }
}
