import JSON

/// One list property: `/ID/properties/NAME`, and `items` and `metadata` behind it.
///
/// Every change of a list is one transaction of the store, so a list cannot be damaged halfway.
struct ListResource: Sendable {
    let app: App
    let actor: ActorInterface
    let list: PropertyList

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch (request.verb, request.path.dropFirst().first) {
        case (_, _?) where request.path.count > 2: throw Refusal.noProperty
        case (.get, nil): try show(request)
        case (.put, nil): try put(request)
        case (.delete, nil): remove().map { ActorResponse(.noContent) }
        case (.get, "items"): items { .json(["items": .array($0), "count": .integer(Int64(list.count))]) }
        case (.post, "items"): try editItem(request)
        case (.get, "metadata"): Work(try checked(.read, .json(list.account)))
        case (.put, "metadata"): try annotate(request)
        case (_, nil): throw Refusal.methodNotAllowed(["GET", "PUT", "DELETE"])
        case (_, "items"): throw Refusal.methodNotAllowed(["GET", "POST"])
        case (_, "metadata"): throw Refusal.methodNotAllowed(["GET", "PUT"])
        default: throw Refusal.noProperty
        }
    }

    /// What is shown of the list.
    func json(_ format: ListFormat) -> Work<JSONValue> {
        switch format {
        case .short: Work(["_list": true, "count": .integer(Int64(list.count))])
        case .full:
            app.items(of: list.name, of: actor.id).then { items in
                app.passing(.get, place(), .array(items), actor)
            }.map { shown in
                // Items that a hook hides are left out, as they are where the list is asked for by itself.
                var account = list.account.object ?? [:]
                account["items"] = shown
                return .object(account)
            }
        }
    }

    /// Removes the list, if its hooks let it go.
    func remove() -> Work<Void> {
        askToRemove().then { _ in delete() }
    }

    /// Asks the hooks whether they let the list go.
    func askToRemove() -> Work<JSONValue?> {
        app.passing(.delete, place(), list.account, actor)
    }

    /// Removes the list, whose hooks have let it go.
    func delete() -> Work<Void> {
        app.deleteList(list.name, of: actor.id).map { _ in }
    }

    /// Changes items as `{"items": [{"index": 0, …}]}` says, an entry without a value removing one; comes to a sentence.
    func change(by value: JSONValue) throws -> Work<JSONValue> {
        guard let entries = value["items"]?.array else {
            throw Refusal(.conflict, "\"\(list.name)\" is a list; send {\"items\": [{\"index\": 0, \"value\": …}]}")
        }
        let changes = try entries.map { try ListItemChange(entry: $0) }
        return Work.each(changes) { passed($0) }.then { edits in
            // From the back, so that no removal moves an item that is still to be changed.
            let ordered = edits.sorted { $0.place > $1.place }.map(\.edit)
            let removed = edits.count { $0.isRemoval }
            return app.editList(list.name, of: actor.id, ordered).map { _ in
                .string("[Bulk update: \(edits.count - removed) items updated, \(removed) items deleted]")
            }
        }
    }
}

// MARK: - Requests

extension ListResource {
    private func show(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.query["format"] == nil else { return Work(try checked(.read, .json(list.account))) }
        guard let text = request.query["index"] else { return items { .json(.array($0)) } }
        let index = try Self.index(text)
        return app.items(of: list.name, of: actor.id, from: index, count: 1).then { found in
            app.passing(.get, place(index), found.first, actor)
        }.map { item in
            guard let item else { throw Refusal(.notFound, "the list has no item \(index)") }
            return .json(item)
        }
    }

    private func put(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let text = request.query["index"] else {
            throw Refusal(.conflict, "\"\(list.name)\" is a list; say which item with ?index=")
        }
        let index = try Self.index(text)
        guard index <= list.count else { throw Refusal(.notFound, "the list has \(list.count) items") }
        return try edit(ListItemChange(index == list.count ? .append : .update(index), value: request.json()))
            .map { _ in ActorResponse(.noContent) }
    }

    private func editItem(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let change = try ListItemChange(request.object())
        return try edit(change).map { count in
            switch change.kind {
            case .append: .json(["success": true, "index": .integer(Int64(count - 1))], .created)
            case .update, .remove: ActorResponse(.noContent)
            }
        }
    }

    private func annotate(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let notes = try PropertyList.Notes(.object(request.object()), over: list.notes)
        return app.passing(.put, place(), list.account, actor).then { _ in
            app.annotateList(list.name, of: actor.id, notes: notes)
        }.map { _ in ActorResponse(.noContent) }
    }

    private func items(_ response: @escaping @Sendable ([JSONValue]) -> ActorResponse) -> Work<ActorResponse> {
        app.items(of: list.name, of: actor.id).then { items in
            app.passing(.get, place(), .array(items), actor)
        }.map { shown in
            guard let items = shown?.array else { throw Refusal.noProperty }
            return response(items)
        }
    }

    private func edit(_ change: ListItemChange) throws -> Work<Int> {
        passed(change).then { app.editList(list.name, of: actor.id, [$0.edit]) }
    }

    /// The change as the hooks leave it.
    private func passed(_ change: ListItemChange) -> Work<ListItemChange> {
        let index = change.kind.index ?? list.count
        let operation: PropertyOperation = change.isRemoval ? .delete : .put
        return app.passing(operation, place(index), change.value ?? .null, actor).map { value in
            change.isRemoval ? change : try ListItemChange(change.kind, value: value)
        }
    }

    private func checked(_ operation: PermissionOperation, _ response: ActorResponse) throws -> ActorResponse {
        try actor.check(PermissionTarget(operation, .properties, list.name))
        return response
    }

    private func place(_ index: Int? = nil) -> PropertyPlace {
        PropertyPlace(name: list.name, path: index.map { [String($0)] } ?? [])
    }

    private static func index(_ text: String) throws(Refusal) -> Int {
        guard let index = Int(text), index >= 0 else {
            throw Refusal(.badRequest, "\"index\" must be a number from 0")
        }
        return index
    }
}
