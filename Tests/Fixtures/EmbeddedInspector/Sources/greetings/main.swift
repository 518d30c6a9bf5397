import ActingWeb
import ActingWebInspector

let app = App(name: "greetings")
app.actionHook("greet", HookMetadata(description: "Says hello"), as: .tool()) { actor, call in
    let name = try call.string("name")
    return .string("hello, \(name)")
}
app.actionHook("greet_later", HookMetadata(description: "Says hello after a while"), as: .tool()) { actor, call in
    let name = try call.string("name")
    try await Task.sleep(for: .milliseconds(20))
    return .string("hello at last, \(name)")
}
try await Inspector(app).run()
