import JSON

/// One list of an actor as property hooks, and the permissions of whoever asks, let it be seen and changed.
///
/// The routes and `PropertyListStore` are two ways in to this one. Hooks see the whole list under its name, and an item
/// with its place behind the name.
struct GuardedList: Sendable {
    /// What those who subscribed to a list are told when it changed; its items are for them to fetch.
    static let news: JSONValue = ["_list": true]

    let name: String
    let actor: ActorInterface
    /// Whose hooks see to the list; `nil` outside applications.
    private let app: App?

    var store: any Store { actor.store }

    init(_ name: String, of actor: ActorInterface, in app: App?) {
        self.name = name
        self.actor = actor
        self.app = app
    }

    /// The list; the work fails with `StoreError.noList` where there is none.
    var list: Work<PropertyList> {
        Work { [store] in
            try store.list(name, of: actor.id)
        } awaiting: { [store] in
            try await store.list(name, of: actor.id)
        }.map { list in
            guard let list else { throw StoreError.noList(name) }
            return list
        }
    }

    // MARK: - Seeing

    /// The items as hooks show them; nothing where they hide them.
    var items: Work<JSONValue?> {
        stored().then { passing(.get, nil, .array($0)) }
    }

    /// An item as hooks show it; nothing where there is none, or they hide it.
    func item(at index: Int) -> Work<JSONValue?> {
        stored(from: index, count: 1).then { passing(.get, index, $0.first) }
    }

    private func stored(from start: Int = 0, count: Int? = nil) -> Work<[JSONValue]> {
        Work { [store] in
            try store.items(of: name, of: actor.id, from: start, count: count)
        } awaiting: { [store] in
            try await store.items(of: name, of: actor.id, from: start, count: count)
        }
    }

    // MARK: - The hooks

    /// A change as the hooks leave it; of an item that is to be removed they are shown what it is.
    func passing(_ edit: PropertyListEdit, in list: PropertyList) throws -> Work<PropertyListEdit> {
        do {
            try edit.check(count: list.count, list: name)
        } catch {
            // Whoever may not do it is not told that there is no such place.
            try check(edit)
            throw error
        }
        switch edit {
        case .append(let value): return put(value, list.count).map { .append($0) }
        case .insert(let value, let index): return put(value, index).map { .insert($0, at: index) }
        case .replace(let value, let index): return put(value, index).map { .replace($0, at: index) }
        case .remove(let index):
            return stored(from: index, count: 1).then { passing(.delete, index, $0.first) }.map { _ in edit }
        }
    }

    private func put(_ value: JSONValue, _ index: Int) -> Work<JSONValue> {
        // What hooks leave nothing of is rejected, so there is something to store.
        passing(.put, index, value).map { $0 ?? value }
    }

    /// What the hooks make of a value; without an application, it stays what it is.
    func passing(_ operation: PropertyOperation, _ index: Int?, _ value: JSONValue?) -> Work<JSONValue?> {
        guard let app else { return Work(value) }
        return app.passing(operation, place(index), value, actor)
    }

    private func check(_ edit: PropertyListEdit) throws(PermissionDenied) {
        let operation: PropertyOperation = edit.value == nil ? .delete : .put
        let place = place(edit.index)
        try actor.check(PermissionTarget(PropertyChange(operation, place.name, path: place.path, value: nil)))
    }

    private func place(_ index: Int?) -> PropertyPlace {
        PropertyPlace(name: name, path: index.map { [String($0)] } ?? [])
    }

    /// Keeps for subscribers that the list changed, or is gone.
    func announce(_ news: JSONValue?) -> Work<Void> {
        app?.registerChange(of: place(nil), to: news, of: actor.id) ?? Work(())
    }
}
