public import JSON

/// An actor's list properties: ordered JSON values under a name, each change of which touches one item only.
///
/// ```swift
/// try await actor.lists.create("visits", notes: PropertyList.Notes(summary: "who came by"))
/// try await actor.lists.append(["who": "ann"], to: "visits")
/// ```
///
/// Every operation exists twice under one name. An async hook gets the one that awaits, which never blocks the event
/// loop; a sync hook gets the one that blocks its thread until the store has answered.
///
/// The application's property hooks are asked as they are on the routes: about the whole under the list's name, and about
/// an item with its place behind the name. A list and a property cannot share a name.
public struct PropertyListStore: Sendable {
    private let actor: Actor
    private let store: any Store
    private let app: App?

    init(actor: Actor, store: any Store, app: App?) {
        self.actor = actor
        self.store = store
        self.app = app
    }

    func guarded(_ name: String) -> GuardedList {
        let interface = app.map { ActorInterface(actor, app: $0) } ?? ActorInterface(actor, store: store)
        return GuardedList(name, of: interface, in: app)
    }

    func edit(_ name: String, _ edit: PropertyListEdit) -> Work<Void> {
        guarded(name).make(edit).map { _ in }
    }

    private func items(_ name: String) -> Work<[JSONValue]> {
        let list = guarded(name)
        return list.list.then { _ in list.items }.map { $0?.array ?? [] }
    }

    private func find(_ name: String) -> Work<PropertyList?> {
        Work { [store] in
            try store.list(name, of: actor.id)
        } awaiting: { [store] in
            try await store.list(name, of: actor.id)
        }
    }

    private var every: Work<[PropertyList]> {
        Work { [store] in
            try store.lists(of: actor.id)
        } awaiting: { [store] in
            try await store.lists(of: actor.id)
        }
    }
}

// MARK: - Seeing

extension PropertyListStore {
    /// The lists that there are, in order of name.
    ///
    /// - Returns: the lists, without their items.
    /// - Throws: `StoreError` where the store failed.
    public func all() throws -> [PropertyList] {
        try every.perform()
    }

    /// The lists that there are, in order of name.
    ///
    /// - Returns: the lists, without their items.
    /// - Throws: `StoreError` where the store failed.
    public func all() async throws -> [PropertyList] {
        try await every.performAsync()
    }

    /// A list without its items, or `nil` where there is none.
    ///
    /// - Parameter name: the list's name.
    /// - Returns: the list.
    /// - Throws: `StoreError` where the store failed.
    public func list(_ name: String) throws -> PropertyList? {
        try find(name).perform()
    }

    /// A list without its items, or `nil` where there is none.
    ///
    /// - Parameter name: the list's name.
    /// - Returns: the list.
    /// - Throws: `StoreError` where the store failed.
    public func list(_ name: String) async throws -> PropertyList? {
        try await find(name).performAsync()
    }

    /// The items of a list, in order, without those that hooks hide.
    ///
    /// - Parameter name: the list's name.
    /// - Returns: the items.
    /// - Throws: `StoreError` where there is no such list or the store failed, `HookFailure` where a hook threw.
    public func items(of name: String) throws -> [JSONValue] {
        try items(name).perform()
    }

    /// The items of a list, in order, without those that hooks hide.
    ///
    /// - Parameter name: the list's name.
    /// - Returns: the items.
    /// - Throws: `StoreError` where there is no such list or the store failed, `HookFailure` where a hook threw.
    public func items(of name: String) async throws -> [JSONValue] {
        try await items(name).performAsync()
    }

    /// An item of a list, or `nil` where there is none at the place or a hook hides it.
    ///
    /// - Parameters:
    ///   - index: the item's place, from zero.
    ///   - name: the list's name.
    /// - Returns: the item.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func item(at index: Int, of name: String) throws -> JSONValue? {
        try guarded(name).item(at: index).perform()
    }

    /// An item of a list, or `nil` where there is none at the place or a hook hides it.
    ///
    /// - Parameters:
    ///   - index: the item's place, from zero.
    ///   - name: the list's name.
    /// - Returns: the item.
    /// - Throws: `StoreError` where the store failed, `HookFailure` where a hook threw.
    public func item(at index: Int, of name: String) async throws -> JSONValue? {
        try await guarded(name).item(at: index).performAsync()
    }
}
