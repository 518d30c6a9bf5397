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
                    ListResource(app: app, actor: actor, found: list).json(format).map { (list.name, $0) }
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
            try decide(name, value).recover { error in
                guard error is PropertyRejected else { throw error }
                return Work(nil)
            }
        }.then { decided in
            let accepted = decided.compactMap(\.self)
            guard !accepted.isEmpty else { throw Refusal(.forbidden, "No attributes accepted") }
            return app.write(accepted.flatMap(\.writes), of: actor.id).then {
                Work.each(accepted) { app.registerChange(of: $0.place, to: $0.news, of: actor.id) }
            }.map { _ in
                let pairs = accepted.map { ($0.place.name, $0.answer) }
                return .json(.object(JSONObject(pairs, uniquingKeysWith: { first, _ in first })), .created)
            }
        }
    }

    /// What adding one property, or changing one list, comes to; nothing where it is not accepted.
    ///
    /// Nothing is stored before all of a request is decided, so that what cannot be done leaves nothing done.
    private func decide(_ name: String, _ value: JSONValue) throws -> Work<AcceptedProperty?> {
        let place = PropertyPlace(name: name, path: [])
        return app.list(name, of: actor.id).then { found in
            let list = GuardedList(name, of: actor, in: app)
            if let found {
                return try list.edits(of: found, asked: value).map { changes in
                    AcceptedProperty(
                        place, writes: [.editList(name, changes.edits)], answer: .string(changes.summary),
                        news: GuardedList.news)
                }
            }
            return app.passing(.post, place, value, actor).map { passed in
                guard let passed else { return nil }
                guard passed["_type"] == "list" else {
                    return AcceptedProperty(
                        place, writes: try app.writes(setting: name, to: passed), answer: passed, news: passed)
                }
                return AcceptedProperty(
                    place, writes: [.createList(name, notes: try PropertyList.Notes(passed))],
                    answer: "[Empty list property created]", news: GuardedList.news)
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
                askToRemove(stored, lists).then { _ in
                    let writes = stored.map { PropertyWrite.remove($0.name) } + lists.map { .deleteList($0.name) }
                    return app.write(writes, of: actor.id)
                }.then {
                    Work.each(stored.map(\.name) + lists.map(\.name)) { name in
                        app.registerChange(of: PropertyPlace(name: name, path: []), to: nil, of: actor.id)
                    }
                }
            }
        }.map { _ in ActorResponse(.noContent) }
    }

    private func askToRemove(
        _ stored: [(name: String, value: JSONValue)], _ lists: [PropertyList]
    ) -> Work<[JSONValue?]> {
        let everything = stored.map { ($0.name, $0.value) } + lists.map { ($0.name, $0.account) }
        return Work.each(everything) { name, value in
            app.passing(.delete, PropertyPlace(name: name, path: []), value, actor)
        }
    }
}

extension PropertyRejected {
    /// Whether permissions refused, and no hook did.
    var isDenial: Bool {
        if case .denied = reason { return true }
        return false
    }
}
