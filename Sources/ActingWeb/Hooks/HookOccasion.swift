/// Why hooks are called: what was asked for, when, and how long each may take.
struct HookOccasion: Sendable {
    /// The name that was asked for.
    let name: String
    /// How long a hook may take that says nothing about itself; `nil` for as long as it takes.
    let timeout: Duration?
    /// Who is told of a hook that holds an event loop.
    let warnings: HeldLoopWarnings
    let requestedAt = MonotonicTime.now
}
