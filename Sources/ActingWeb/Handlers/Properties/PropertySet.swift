import JSON

/// The properties of an actor taken together.
struct PropertySet: Sendable {
    let app: App
    let actor: ActorInterface

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get: try show(request)
        case .post: try add(request)
        case .delete: remove()
        case .put: throw Refusal.methodNotAllowed(["GET", "POST", "DELETE"])
        }
    }

    // MARK: - Showing

    private func show(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let format = try ListFormat(request)
        let wantsMetadata = request.query["metadata"] == "true"
        guard !wantsMetadata || request.query["format"] == nil else {
            throw Refusal(.badRequest, "ask for metadata or for a format, not for both")
        }
        return shown().then { properties in
            lists().then { lists in
                if wantsMetadata { return Work(.json(metadata(properties, lists))) }
                return Work.each(lists) { list in
                    ListResource(app: app, actor: actor, list: list).json(format).map { (list.name, $0) }
                }.map { lists in
                    .json(.object(JSONObject(properties + lists, uniquingKeysWith: { first, _ in first })))
                }
            }
        }
    }

    /// The properties that whoever asks may read, as hooks show them.
    private func shown() -> Work<[(String, JSONValue)]> {
        app.properties(of: actor.id).then { stored in
            Work.each(stored) { name, value in
                app.passing(.get, PropertyPlace(name: name, path: []), value, actor)
                    .map { $0.map { (name, $0) } }
                    .recover { error in
                        guard (error as? PropertyRejected)?.isDenial == true else { throw error }
                        return Work(nil)
                    }
            }
        }.map { $0.compactMap(\.self) }
    }

    private func lists() -> Work<[PropertyList]> {
        app.lists(of: actor.id).map { lists in
            lists.filter { actor.allows(PermissionTarget(.read, .properties, $0.name)) }
        }
    }

    private func metadata(_ properties: [(String, JSONValue)], _ lists: [PropertyList]) -> JSONValue {
        let size = properties.reduce(0) { $0 + $1.1.encoded().count }
        let accounts = JSONObject(lists.map { ($0.name, $0.account) }, uniquingKeysWith: { first, _ in first })
        return [
            "simple": [
                "properties": .array(properties.map { .string($0.0) }), "total_bytes": .integer(Int64(size)),
            ],
            "lists": .object(accounts),
        ]
    }

    // MARK: - Adding

    private func add(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let given = try Self.members(of: request)
        for name in given.keys where name.isEmpty || name.utf8.count > ActorRequest.longestName {
            throw Refusal(.badRequest, "a name must have from 1 to \(ActorRequest.longestName) bytes")
        }
        return Work.each(given.map { ($0.key, $0.value) }) { name, value in
            try add(name, value).recover { error in
                guard error is PropertyRejected else { throw error }
                return Work(nil)
            }
        }.map { accepted in
            let pairs = accepted.compactMap(\.self)
            guard !pairs.isEmpty else { throw Refusal(.forbidden, "No attributes accepted") }
            return .json(.object(JSONObject(pairs, uniquingKeysWith: { first, _ in first })), .created)
        }
    }

    /// Adds one property or changes one list; comes to what the answer says of it.
    private func add(_ name: String, _ value: JSONValue) throws -> Work<(String, JSONValue)?> {
        app.list(name, of: actor.id).then { list in
            if let list {
                return try ListResource(app: app, actor: actor, list: list).change(by: value).map { (name, $0) }
            }
            let place = PropertyPlace(name: name, path: [])
            return app.passing(.post, place, value, actor).then { passed in
                guard let passed else { return Work(nil) }
                if passed["_type"] == "list" {
                    return try app.createList(name, of: actor.id, notes: PropertyList.Notes(passed))
                        .map { (name, "[Empty list property created]") }
                }
                return app.changeProperty(name, of: actor.id) { _ in passed }
                    .then { app.registerChange(of: place, to: passed, of: actor.id) }
                    .map { (name, passed) }
            }
        }
    }

    private static func members(of request: ActorRequest) throws(Refusal) -> JSONObject {
        guard request.contentType == FormBody.mediaType else { return try request.object() }
        do {
            let fields = try FormBody(parsing: request.body).fields.sorted { $0.key < $1.key }
            return JSONObject(uniqueKeysWithValues: fields.map { ($0.key, .string($0.value)) })
        } catch {
            throw Refusal(.badRequest, "\(error)")
        }
    }

    // MARK: - Removing

    /// Removes everything or, where a hook keeps a property or a list, nothing.
    private func remove() -> Work<ActorResponse> {
        app.properties(of: actor.id).then { stored in
            app.lists(of: actor.id).then { lists in
                let lists = lists.map { ListResource(app: app, actor: actor, list: $0) }
                return askToRemove(stored, lists).then {
                    Work.each(stored) { name, _ in
                        app.changeProperty(name, of: actor.id) { _ in nil }
                            .then { app.registerChange(of: PropertyPlace(name: name, path: []), to: nil, of: actor.id) }
                    }
                }.then { _ in Work.each(lists) { $0.delete() } }
            }
        }.map { _ in ActorResponse(.noContent) }
    }

    private func askToRemove(_ stored: [(name: String, value: JSONValue)], _ lists: [ListResource]) -> Work<Void> {
        Work.each(stored) { name, value in
            app.passing(.delete, PropertyPlace(name: name, path: []), value, actor)
        }.then { _ in Work.each(lists) { $0.askToRemove() } }.map { _ in }
    }
}

extension PropertyRejected {
    /// Whether permissions refused, and no hook did.
    var isDenial: Bool {
        if case .denied = reason { return true }
        return false
    }
}
