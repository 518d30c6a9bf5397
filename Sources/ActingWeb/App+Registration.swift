// Whether a hook is synchronous is decided by overload: a closure that awaits nothing is a synchronous function and
// picks the first of each pair, one that awaits picks the second.
extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for actions of this name; `"*"` answers for names that no other hook answers.
    public func actionHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as exposure: HookExposure = .none,
        _ body: @escaping HookBody.Synchronous
    ) {
        hooks.add(.action, name, metadata: metadata, exposure: exposure, body: .synchronous(body))
    }

    /// Registers an async hook for actions of this name; `"*"` answers for names that no other hook answers.
    public func actionHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(), as exposure: HookExposure = .none,
        _ body: @escaping HookBody.Asynchronous
    ) {
        hooks.add(.action, name, metadata: metadata, exposure: exposure, body: .asynchronous(body))
    }

    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for methods of this name; `"*"` answers for names that no other hook answers.
    public func methodHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(),
        _ body: @escaping HookBody.Synchronous
    ) {
        hooks.add(.method, name, metadata: metadata, exposure: .none, body: .synchronous(body))
    }

    /// Registers an async hook for methods of this name; `"*"` answers for names that no other hook answers.
    public func methodHook(
        _ name: String = Hook.wildcard, _ metadata: HookMetadata = HookMetadata(),
        _ body: @escaping HookBody.Asynchronous
    ) {
        hooks.add(.method, name, metadata: metadata, exposure: .none, body: .asynchronous(body))
    }
}
