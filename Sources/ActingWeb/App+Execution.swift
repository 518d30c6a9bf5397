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
    ///   - target: what a peer needs the permission for; the action itself, where nothing else is said.
    ///   - client: the client that called, for hooks to report to and to ask.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: `PermissionDenied` where the actor is asked on behalf of a peer that may not; `HookFailure` with the
    ///   first hook's error where a hook threw and none answered.
    public func executeAction(
        _ name: String, actor: ActorInterface, data: JSONValue, as target: PermissionTarget? = nil,
        client: any CallClient = NoClient()
    ) throws -> JSONValue? {
        try actor.check(target ?? PermissionTarget(.access, .actions, name))
        return try ask(plan(hooks.actions, name, data, actor, client), name).get()
    }

    /// Asks the action hooks of a name, awaiting each async hook in the caller's own task.
    ///
    /// - Parameters:
    ///   - name: the action's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    ///   - target: what a peer needs the permission for; the action itself, where nothing else is said.
    ///   - client: the client that called, for hooks to report to and to ask.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: `PermissionDenied` where the actor is asked on behalf of a peer that may not; `HookFailure` with the
    ///   first hook's error where a hook threw and none answered.
    public func executeActionAsync(
        _ name: String, actor: ActorInterface, data: JSONValue, as target: PermissionTarget? = nil,
        client: any CallClient = NoClient()
    ) async throws -> JSONValue? {
        try actor.check(target ?? PermissionTarget(.access, .actions, name))
        return try await askAsync(plan(hooks.actions, name, data, actor, client), name).get()
    }

    /// Asks the method hooks of a name, blocking the calling thread until they have answered.
    ///
    /// - Parameters:
    ///   - name: the method's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    ///   - target: what a peer needs the permission for; the method itself, where nothing else is said.
    ///   - client: the client that called, for hooks to report to and to ask.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: `PermissionDenied` where the actor is asked on behalf of a peer that may not; `HookFailure` with the
    ///   first hook's error where a hook threw and none answered.
    public func executeMethod(
        _ name: String, actor: ActorInterface, data: JSONValue, as target: PermissionTarget? = nil,
        client: any CallClient = NoClient()
    ) throws -> JSONValue? {
        try actor.check(target ?? PermissionTarget(.access, .methods, name))
        return try ask(plan(hooks.methods, name, data, actor, client), name).get()
    }

    /// Asks the method hooks of a name, awaiting each async hook in the caller's own task.
    ///
    /// - Parameters:
    ///   - name: the method's name.
    ///   - actor: the actor on whose behalf.
    ///   - data: the arguments.
    ///   - target: what a peer needs the permission for; the method itself, where nothing else is said.
    ///   - client: the client that called, for hooks to report to and to ask.
    /// - Returns: the first answer, or `nil` where no hook answered.
    /// - Throws: `PermissionDenied` where the actor is asked on behalf of a peer that may not; `HookFailure` with the
    ///   first hook's error where a hook threw and none answered.
    public func executeMethodAsync(
        _ name: String, actor: ActorInterface, data: JSONValue, as target: PermissionTarget? = nil,
        client: any CallClient = NoClient()
    ) async throws -> JSONValue? {
        try actor.check(target ?? PermissionTarget(.access, .methods, name))
        return try await askAsync(plan(hooks.methods, name, data, actor, client), name).get()
    }

    private func plan(
        _ shelf: HookShelf<ActorCall<HookInvocation>>, _ name: String, _ data: JSONValue,
        _ actor: ActorInterface, _ client: any CallClient
    ) -> HookSequence<ActorCall<HookInvocation>> {
        let call = HookInvocation(name: name, data: data, client: client)
        return HookSequence(
            shelf.candidates(name), input: ActorCall(actor: actor.inside(self), call: call))
    }
}
