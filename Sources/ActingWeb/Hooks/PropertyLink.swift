/// A property hook at work on behalf of an actor.
struct PropertyLink: Hashable, Sendable {
    /// Those at work around the current code, the innermost last.
    @TaskLocal static var chain: [PropertyLink] = []

    let hook: Hook.ID
    let actor: String
    let operation: PropertyOperation
}
