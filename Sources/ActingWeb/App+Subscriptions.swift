import JSON

extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for news under every subscription; it answers whether it did something with them.
    ///
    /// Every hook is asked. Hooks registered as concurrent run at the same time as their neighbours that are, where they
    /// are awaited.
    public func subscriptionHook(
        concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping @Sendable (ActorInterface, SubscriptionEvent) throws -> Bool
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(
            to: \.subscriptions, .subscription, Hook.wildcard, traits,
            .synchronous { try body($0.actor, $0.call) ? true : nil })
    }

    /// Registers an async hook for news under every subscription; it answers whether it did something with them.
    public func subscriptionHook(
        concurrently: Bool = false, timeout: HookTimeout = .standard,
        _ body: @escaping @Sendable (ActorInterface, SubscriptionEvent) async throws -> Bool
    ) {
        let traits = HookTraits(timeout: timeout, isConcurrent: concurrently)
        hooks.add(
            to: \.subscriptions, .subscription, Hook.wildcard, traits,
            .asynchronous { try await body($0.actor, $0.call) ? true : nil })
    }

    /// Tells the subscription hooks, blocking the calling thread; the value is whether one of them did something.
    public func executeSubscription(_ event: SubscriptionEvent, actor: ActorInterface) -> HookOutcome<Bool> {
        ask(plan(event, actor), event.target).map { !$0.isEmpty }
    }

    /// Tells the subscription hooks, awaiting async hooks; the value is whether one of them did something.
    public func executeSubscriptionAsync(
        _ event: SubscriptionEvent, actor: ActorInterface
    ) async -> HookOutcome<Bool> {
        await askAsync(plan(event, actor), event.target).map { !$0.isEmpty }
    }

    private func plan(_ event: SubscriptionEvent, _ actor: ActorInterface) -> HookRound<ActorCall<SubscriptionEvent>> {
        HookRound(
            hooks.current.subscriptions.candidates(Hook.wildcard),
            input: ActorCall(actor: actor.inside(self), call: event))
    }
}
