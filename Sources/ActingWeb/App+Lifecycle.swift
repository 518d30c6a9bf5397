public import JSON

extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for an event in an actor's life; there is no wildcard.
    ///
    /// Every hook is asked, and the last answer that is not `nil` counts. Hooks registered as concurrent run at the same
    /// time as their neighbours that are, where they are awaited.
    public func lifecycleHook(
        _ event: LifecycleEvent.Name, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping Hook.Synchronous<LifecycleEvent>
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(to: \.lifecycle, .lifecycle, event.rawValue, traits, .synchronous { try body($0.actor, $0.call) })
    }

    /// Registers an async hook for an event in an actor's life; there is no wildcard.
    public func lifecycleHook(
        _ event: LifecycleEvent.Name, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping Hook.Asynchronous<LifecycleEvent>
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(
            to: \.lifecycle, .lifecycle, event.rawValue, traits, .asynchronous { try await body($0.actor, $0.call) })
    }

    /// Tells the hooks of an event, blocking the calling thread; the value is the last answer.
    public func executeLifecycle(
        _ event: LifecycleEvent.Name, actor: ActorInterface, details: JSONObject = [:]
    ) -> HookOutcome<JSONValue?> {
        ask(plan(event, actor, details), event.rawValue).map(\.last)
    }

    /// Tells the hooks of an event, awaiting async hooks; the value is the last answer.
    public func executeLifecycleAsync(
        _ event: LifecycleEvent.Name, actor: ActorInterface, details: JSONObject = [:]
    ) async -> HookOutcome<JSONValue?> {
        await askAsync(plan(event, actor, details), event.rawValue).map(\.last)
    }

    private func plan(
        _ event: LifecycleEvent.Name, _ actor: ActorInterface, _ details: JSONObject
    ) -> HookRound<ActorCall<LifecycleEvent>> {
        let call = LifecycleEvent(name: event, details: details)
        return HookRound(
            hooks.current.lifecycle.candidates(event.rawValue), input: ActorCall(actor: actor.inside(self), call: call))
    }
}
