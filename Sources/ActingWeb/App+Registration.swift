// Whether a hook is synchronous is decided by overload: a closure that awaits nothing is a synchronous function and
// picks the first of each pair, one that awaits picks the second.
extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for actions of this name; `"*"` answers for names that no other hook answers.
    public func actionHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as tool: ToolExposure? = nil,
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Synchronous<HookInvocation>
    ) {
        let traits = HookTraits(
            metadata: metadata, exposure: tool.map(HookExposure.tool) ?? .none, timeout: timeout)
        hooks.add(to: \.actions, .action, name, traits, .synchronous { try body($0.actor, $0.call) })
    }

    /// Registers an async hook for actions of this name; `"*"` answers for names that no other hook answers.
    public func actionHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as tool: ToolExposure? = nil,
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        let traits = HookTraits(
            metadata: metadata, exposure: tool.map(HookExposure.tool) ?? .none, timeout: timeout)
        hooks.add(to: \.actions, .action, name, traits, .asynchronous { try await body($0.actor, $0.call) })
    }

    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for methods of this name; `"*"` answers for names that no other hook answers.
    public func methodHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as offer: MethodExposure? = nil,
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Synchronous<HookInvocation>
    ) {
        let traits = HookTraits(metadata: metadata, exposure: offer?.exposure ?? .none, timeout: timeout)
        hooks.add(to: \.methods, .method, name, traits, .synchronous { try body($0.actor, $0.call) })
    }

    /// Registers an async hook for methods of this name; `"*"` answers for names that no other hook answers.
    public func methodHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as offer: MethodExposure? = nil,
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        let traits = HookTraits(metadata: metadata, exposure: offer?.exposure ?? .none, timeout: timeout)
        hooks.add(to: \.methods, .method, name, traits, .asynchronous { try await body($0.actor, $0.call) })
    }
}
