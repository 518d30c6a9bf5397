public import JSON

/// An actor's properties: JSON values under names.
///
/// Every operation exists twice under one name. An async hook gets the one that awaits, which never blocks the event
/// loop; a sync hook gets the one that blocks its thread until the store has answered.
///
/// The application's property hooks are asked about every operation: what they answer is stored or shown, and what they
/// reject does not happen. Where a hook throws, the operation fails, reading included: the value might be what the hook
/// would have hidden. A hook that reads through here is not asked about that itself.
public struct PropertyStore: Sendable {
    private let actor: Actor
    private let store: any Store
    private let app: App?

    init(actor: Actor, store: any Store, app: App?) {
        self.actor = actor
        self.store = store
        self.app = app
    }

    /// The value of a property, or `nil` where there is none or a hook hides it.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: the value.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func value(_ name: String) throws -> JSONValue? {
        try passed(.get, name, store.property(name, of: actor.id))
    }

    /// The value of a property, or `nil` where there is none or a hook hides it.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: the value.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func value(_ name: String) async throws -> JSONValue? {
        try await passed(.get, name, store.property(name, of: actor.id))
    }

    /// Every property whose name begins with `prefix`, in order of name, without those that a hook hides.
    ///
    /// - Parameter prefix: how the names begin.
    /// - Returns: the names and the values.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func all(prefix: String = "") throws -> [(name: String, value: JSONValue)] {
        try store.properties(of: actor.id, prefix: prefix).compactMap { name, stored in
            try passed(.get, name, stored).map { (name, $0) }
        }
    }

    /// Every property whose name begins with `prefix`, in order of name, without those that a hook hides.
    ///
    /// - Parameter prefix: how the names begin.
    /// - Returns: the names and the values.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func all(prefix: String = "") async throws -> [(name: String, value: JSONValue)] {
        var shown: [(name: String, value: JSONValue)] = []
        for (name, stored) in try await store.properties(of: actor.id, prefix: prefix) {
            if let value = try await passed(.get, name, stored) { shown.append((name, value)) }
        }
        return shown
    }

    /// Sets a property, whether or not it was there, to what its hooks make of the value.
    ///
    /// - Parameters:
    ///   - name: the property's name.
    ///   - value: the value.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where the name is a list's or the store
    ///   failed, `CreatorAddressError` where the property names the creator of the actor and the value cannot.
    public func set(_ name: String, to value: JSONValue) throws {
        // What hooks leave nothing of is rejected, so there is something to store.
        guard let passed = try passed(.put, name, value) else { return }
        try storing(name, passed).perform()
        try change(of: name, to: passed)?.perform()
    }

    /// Sets a property, whether or not it was there, to what its hooks make of the value.
    ///
    /// - Parameters:
    ///   - name: the property's name.
    ///   - value: the value.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where the name is a list's or the store
    ///   failed, `CreatorAddressError` where the property names the creator of the actor and the value cannot.
    public func set(_ name: String, to value: JSONValue) async throws {
        // What hooks leave nothing of is rejected, so there is something to store.
        guard let passed = try await passed(.put, name, value) else { return }
        try await storing(name, passed).performAsync()
        try await change(of: name, to: passed)?.performAsync()
    }

    /// Removes a property.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: whether it was there.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `HookFailure` where one threw, `StoreError` where
    ///   the store failed.
    public func remove(_ name: String) throws -> Bool {
        guard let stored = try store.property(name, of: actor.id) else { return false }
        _ = try passed(.delete, name, stored)
        let wasThere = try store.removeProperty(name, of: actor.id)
        try change(of: name, to: nil)?.perform()
        return wasThere
    }

    /// Removes a property.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: whether it was there.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `HookFailure` where one threw, `StoreError` where
    ///   the store failed.
    public func remove(_ name: String) async throws -> Bool {
        guard let stored = try await store.property(name, of: actor.id) else { return false }
        _ = try await passed(.delete, name, stored)
        let wasThere = try await store.removeProperty(name, of: actor.id)
        try await change(of: name, to: nil)?.performAsync()
        return wasThere
    }

    private func storing(_ name: String, _ value: JSONValue) -> Work<Void> {
        Work(()).then {
            let writes = try app?.writes(setting: name, to: value) ?? [.set(name, to: value)]
            return Work { [store] in
                try store.writeProperties(writes, of: actor.id)
            } awaiting: { [store] in
                try await store.writeProperties(writes, of: actor.id)
            }
        }
    }

    /// What is to be kept for those who subscribed to the actor.
    private func change(of name: String, to value: JSONValue?) -> Work<Void>? {
        app?.registerChange(of: PropertyPlace(name: name, path: []), to: value, of: actor.id)
    }

    /// What the property hooks make of a value.
    private func passed(_ operation: PropertyOperation, _ name: String, _ value: JSONValue?) throws -> JSONValue? {
        guard let app else { return value }
        let actor = ActorInterface(actor, app: app)
        return try app.executeProperty(operation, name, value: value, actor: actor).get()
    }

    /// What the property hooks make of a value.
    private func passed(
        _ operation: PropertyOperation, _ name: String, _ value: JSONValue?
    ) async throws -> JSONValue? {
        guard let app else { return value }
        let actor = ActorInterface(actor, app: app)
        return try await app.executePropertyAsync(operation, name, value: value, actor: actor).get()
    }
}
