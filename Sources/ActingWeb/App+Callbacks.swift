public import JSON

extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for callbacks of this name; `"*"` hears all of them, after the name's own hooks.
    ///
    /// Every hook is asked. Hooks registered as concurrent run at the same time as their neighbours that are, where they
    /// are awaited.
    public func callbackHook(
        _ name: String = Hook.wildcard, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping Hook.Synchronous<HookInvocation>
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(to: \.callbacks, .callback, name, traits, .synchronous { try body($0.actor, $0.call) })
    }

    /// Registers an async hook for callbacks of this name; `"*"` hears all of them, after the name's own hooks.
    public func callbackHook(
        _ name: String = Hook.wildcard, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(to: \.callbacks, .callback, name, traits, .asynchronous { try await body($0.actor, $0.call) })
    }

    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for what the application is told under this name; there is no wildcard.
    public func appCallbackHook(
        _ name: String, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping @Sendable (HookInvocation) throws -> JSONValue?
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(to: \.appCallbacks, .appCallback, name, traits, .synchronous(body))
    }

    /// Registers an async hook for what the application is told under this name; there is no wildcard.
    public func appCallbackHook(
        _ name: String, concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping @Sendable (HookInvocation) async throws -> JSONValue?
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(to: \.appCallbacks, .appCallback, name, traits, .asynchronous(body))
    }

    /// Tells the callback hooks of a name, and then the wildcard's, blocking the calling thread.
    public func executeCallback(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) -> HookOutcome<CallbackAnswer> {
        ask(callbackPlan(name, actor, data), name).map { CallbackAnswer($0) }
    }

    /// Tells the callback hooks of a name, and then the wildcard's, awaiting async hooks.
    public func executeCallbackAsync(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) async -> HookOutcome<CallbackAnswer> {
        await askAsync(callbackPlan(name, actor, data), name).map { CallbackAnswer($0) }
    }

    /// Tells the application's own callback hooks of a name, blocking the calling thread.
    public func executeAppCallback(_ name: String, data: JSONValue) -> HookOutcome<CallbackAnswer> {
        ask(appCallbackPlan(name, data), name).map { CallbackAnswer($0) }
    }

    /// Tells the application's own callback hooks of a name, awaiting async hooks.
    public func executeAppCallbackAsync(_ name: String, data: JSONValue) async -> HookOutcome<CallbackAnswer> {
        await askAsync(appCallbackPlan(name, data), name).map { CallbackAnswer($0) }
    }

    private func callbackPlan(
        _ name: String, _ actor: ActorInterface, _ data: JSONValue
    ) -> HookRound<ActorCall<HookInvocation>> {
        let call = HookInvocation(name: name, data: data)
        return HookRound(
            hooks.current.callbacks.candidates(name), input: ActorCall(actor: actor.inside(self), call: call))
    }

    private func appCallbackPlan(_ name: String, _ data: JSONValue) -> HookRound<HookInvocation> {
        HookRound(hooks.current.appCallbacks.candidates(name), input: HookInvocation(name: name, data: data))
    }
}
