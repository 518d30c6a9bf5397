import JSON

/// One list property: `/ID/properties/NAME`, and `items` and `metadata` behind it.
///
/// Every change of a list is one transaction of the store, so a list cannot be damaged halfway.
struct ListResource: Sendable {
    private let actor: ActorInterface
    private let found: PropertyList
    private let list: GuardedList

    init(app: App, actor: ActorInterface, found: PropertyList) {
        self.actor = actor
        self.found = found
        list = GuardedList(found.name, of: actor, in: app)
    }

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch (request.verb, request.path.dropFirst().first) {
        case (_, _?) where request.path.count > 2: throw Refusal.noProperty
        case (.get, nil): try show(request)
        case (.put, nil): try put(request)
        case (.delete, nil): list.delete().map { ActorResponse(.noContent) }
        case (.get, "items"): items { .json(["items": .array($0), "count": .integer(Int64(found.count))]) }
        case (.post, "items"): try editItem(request)
        case (.get, "metadata"): Work(try checked(.read, .json(found.account)))
        case (.put, "metadata"): try annotate(request)
        case (_, nil): throw Refusal.methodNotAllowed(["GET", "PUT", "DELETE"])
        case (_, "items"): throw Refusal.methodNotAllowed(["GET", "POST"])
        case (_, "metadata"): throw Refusal.methodNotAllowed(["GET", "PUT"])
        default: throw Refusal.noProperty
        }
    }

    /// What is shown of the list among others.
    func json(_ format: ListFormat) -> Work<JSONValue> {
        switch format {
        case .short: Work(["_list": true, "count": .integer(Int64(found.count))])
        case .full:
            list.items.map { shown in
                // Items that a hook hides are left out, as they are where the list is asked for by itself.
                var account = found.account.object ?? [:]
                account["items"] = shown
                return .object(account)
            }
        }
    }
}

// MARK: - Requests

extension ListResource {
    private func show(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.query["format"] == nil else { return Work(try checked(.read, .json(found.account))) }
        guard let text = request.query["index"] else { return items { .json(.array($0)) } }
        let index = try Self.index(text)
        return list.item(at: index).map { item in
            guard let item else { throw Refusal(.notFound, "the list has no item \(index)") }
            return .json(item)
        }
    }

    private func put(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let text = request.query["index"] else {
            throw Refusal(.conflict, "\"\(found.name)\" is a list; say which item with ?index=")
        }
        let (index, value) = (try Self.index(text), try request.json())
        return list.make(index == found.count ? .append(value) : .replace(value, at: index))
            .map { _ in ActorResponse(.noContent) }
    }

    private func editItem(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let edit = try PropertyListEdit(request.object())
        return list.make(edit).map { count in
            guard case .append = edit else { return ActorResponse(.noContent) }
            return .json(["success": true, "index": .integer(Int64(count - 1))], .created)
        }
    }

    private func annotate(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let members = try request.object()
        return list.annotate { try PropertyList.Notes(.object(members), over: $0) }.map { ActorResponse(.noContent) }
    }

    private func items(_ response: @escaping @Sendable ([JSONValue]) -> ActorResponse) -> Work<ActorResponse> {
        list.items.map { shown in
            guard let items = shown?.array else { throw Refusal.noProperty }
            return response(items)
        }
    }

    private func checked(_ operation: PermissionOperation, _ response: ActorResponse) throws -> ActorResponse {
        try actor.check(PermissionTarget(operation, .properties, found.name))
        return response
    }

    private static func index(_ text: String) throws(Refusal) -> Int {
        guard let index = Int(text), index >= 0 else {
            throw Refusal(.badRequest, "\"index\" must be a number from 0")
        }
        return index
    }
}
