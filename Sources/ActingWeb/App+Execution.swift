public import JSON

extension App {
    /// Asks the action hooks of a name, blocking the calling thread until they have answered.
    ///
    /// An async hook gets an event loop of its own: on the calling thread, or, where that thread drives a loop
    /// already, on a new thread for which the caller waits. On an event loop, prefer `executeActionAsync`.
    ///
    /// - Parameters:
    ///   - name: the action's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: the first hook's error where a hook threw and none answered.
    public func executeAction(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) throws(HookFailure) -> JSONValue? {
        try execute(.action, HookInvocation(name: name, data: data), actor: actor)
    }

    /// Asks the action hooks of a name, awaiting each async hook in the caller's own task.
    ///
    /// - Parameters:
    ///   - name: the action's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: the first hook's error where a hook threw and none answered.
    public func executeActionAsync(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) async throws(HookFailure) -> JSONValue? {
        try await executeAsync(.action, HookInvocation(name: name, data: data), actor: actor)
    }

    /// Asks the method hooks of a name, blocking the calling thread until they have answered.
    ///
    /// - Parameters:
    ///   - name: the method's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: the first hook's error where a hook threw and none answered.
    public func executeMethod(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) throws(HookFailure) -> JSONValue? {
        try execute(.method, HookInvocation(name: name, data: data), actor: actor)
    }

    /// Asks the method hooks of a name, awaiting each async hook in the caller's own task.
    ///
    /// - Parameters:
    ///   - name: the method's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: the first hook's error where a hook threw and none answered.
    public func executeMethodAsync(
        _ name: String, actor: ActorInterface, data: JSONValue
    ) async throws(HookFailure) -> JSONValue? {
        try await executeAsync(.method, HookInvocation(name: name, data: data), actor: actor)
    }

    private func execute(
        _ kind: HookKind, _ invocation: HookInvocation, actor: ActorInterface
    ) throws(HookFailure) -> JSONValue? {
        var sequence = HookSequence(hooks.current.candidates(kind, named: invocation.name))
        while let hook = sequence.next {
            sequence.record(Result { try hook.run(actor, invocation) })
        }
        return try sequence.conclusion.get()
    }

    private func executeAsync(
        _ kind: HookKind, _ invocation: HookInvocation, actor: ActorInterface
    ) async throws(HookFailure) -> JSONValue? {
        var sequence = HookSequence(hooks.current.candidates(kind, named: invocation.name))
        while let hook = sequence.next {
            do {
                sequence.record(.success(try await hook.runAsync(actor, invocation)))
            } catch {
                sequence.record(.failure(error))
            }
        }
        return try sequence.conclusion.get()
    }
}
