/// A hook together with what it runs.
struct HookEntry<Input: Sendable>: Sendable {
    var hook: Hook
    let body: HookBody<Input>
}
