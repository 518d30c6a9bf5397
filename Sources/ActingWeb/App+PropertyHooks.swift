public import JSON

extension App {
    // swift-format-ignore: AmbiguousTrailingClosureOverload
    /// Registers a synchronous hook for a property; `"*"` is asked about every property, after the property's own hooks.
    ///
    /// ```swift
    /// app.propertyHook("email", on: [.put]) { _, change in
    ///     guard let address = change.value?.string, address.contains("@") else { return nil }
    ///     return .string(address.lowercased())
    /// }
    /// ```
    ///
    /// What a hook answers is the value that the next one gets and that is stored or shown in the end. For `put` and
    /// `post`, `nil` or an error refuses the write; for `get`, `nil` hides the value; for `delete`, it keeps the value.
    public func propertyHook(
        _ name: String = Hook.wildcard, on operations: Set<PropertyOperation> = Set(PropertyOperation.allCases),
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Synchronous<PropertyChange>
    ) {
        let traits = HookTraits(timeout: timeout, operations: operations)
        hooks.add(
            to: \.properties, .property, name, traits,
            .synchronous { input in
                try PropertyLink.$chain.withValue(input.call.chain) { try body(input.actor, input.call) }
            }
        )
    }

    /// Registers an async hook for a property; `"*"` is asked about every property, after the property's own hooks.
    public func propertyHook(
        _ name: String = Hook.wildcard, on operations: Set<PropertyOperation> = Set(PropertyOperation.allCases),
        timeout: HookTimeout = .standard, _ body: @escaping Hook.Asynchronous<PropertyChange>
    ) {
        let traits = HookTraits(timeout: timeout, operations: operations)
        hooks.add(
            to: \.properties, .property, name, traits,
            .asynchronous { input in
                try await PropertyLink.$chain.withValue(input.call.chain) { try await body(input.actor, input.call) }
            }
        )
    }

    /// Asks the hooks of a property, its own and then the wildcard's, blocking the calling thread.
    ///
    /// - Parameters:
    ///   - operation: what is about to happen.
    ///   - name: the property.
    ///   - path: the way to the part of its value that is meant; empty for the whole.
    ///   - value: what is stored, or for `put` and `post` what shall be.
    ///   - actor: whose property.
    /// - Returns: the value to store or to show, `nil` where the hooks hide it; for `get` and `delete` with the first
    ///   error thrown by a hook, which left the value as it was.
    /// - Throws: `PropertyRejected` where a hook, or the permissions of a peer, did not let it happen.
    public func executeProperty(
        _ operation: PropertyOperation, _ name: String, path: [String] = [], value: JSONValue?, actor: ActorInterface
    ) throws(PropertyRejected) -> HookOutcome<JSONValue?> {
        try ask(admitted(PropertyChange(operation, name, path: path, value: value), actor), name).get()
    }

    /// Asks the hooks of a property, its own and then the wildcard's, awaiting each async hook.
    ///
    /// - Parameters:
    ///   - operation: what is about to happen.
    ///   - name: the property.
    ///   - path: the way to the part of its value that is meant; empty for the whole.
    ///   - value: what is stored, or for `put` and `post` what shall be.
    ///   - actor: whose property.
    /// - Returns: the value to store or to show, `nil` where the hooks hide it; for `get` and `delete` with the first
    ///   error thrown by a hook, which left the value as it was.
    /// - Throws: `PropertyRejected` where a hook, or the permissions of a peer, did not let it happen.
    public func executePropertyAsync(
        _ operation: PropertyOperation, _ name: String, path: [String] = [], value: JSONValue?, actor: ActorInterface
    ) async throws(PropertyRejected) -> HookOutcome<JSONValue?> {
        try await askAsync(admitted(PropertyChange(operation, name, path: path, value: value), actor), name).get()
    }

    /// The plan for what whoever asks for it may do.
    private func admitted(
        _ change: PropertyChange, _ actor: ActorInterface
    ) throws(PropertyRejected) -> PropertySequence {
        do {
            try actor.check(PermissionTarget(change))
        } catch {
            throw PropertyRejected(change, error.decision)
        }
        return plan(change, actor)
    }

    private func plan(_ change: PropertyChange, _ actor: ActorInterface) -> PropertySequence {
        PropertySequence(
            hooks.current.properties.candidates(change.name), change, of: actor.inside(self), inside: PropertyLink.chain
        )
    }
}

extension PermissionTarget {
    /// What a peer needs the permission for that does something to a property.
    init(_ change: PropertyChange) {
        let operation: PermissionOperation =
            switch change.operation {
            case .get: .read
            case .put, .post: .write
            case .delete: .delete
            }
        self.init(operation, .properties, ([change.name] + change.path).joined(separator: "/"))
    }
}
