import JSON

/// One property of an actor, or a part of it.
struct OneProperty: Sendable {
    let app: App
    let actor: ActorInterface
    let place: PropertyPlace

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get: show()
        case .put: set(to: try Self.value(of: request))
        case .delete: remove()
        case .post: throw Refusal.methodNotAllowed(["GET", "PUT", "DELETE"])
        }
    }

    private func show() -> Work<ActorResponse> {
        app.property(place.name, of: actor.id).then { stored in
            let part = stored?.part(at: place.path)
            // Whoever may not read a property is not told whether it is there.
            return app.passing(.get, place, part, actor)
        }.map { shown in
            guard let shown else { throw Refusal.noProperty }
            return .json(shown)
        }
    }

    private func set(to value: JSONValue) -> Work<ActorResponse> {
        app.passing(.put, place, value, actor).then { passed in
            // What hooks leave nothing of is rejected, so there is something to store.
            guard let passed else { throw Refusal.noProperty }
            return try store(passed).then { app.registerChange(of: place, to: passed, of: actor.id) }
        }.map { ActorResponse(.noContent) }
    }

    private func store(_ value: JSONValue) throws -> Work<Void> {
        if place.path.isEmpty { return try app.write(app.writes(setting: place.name, to: value), of: actor.id) }
        // A value with parts is none of those that such a property may have.
        _ = try app.writes(setting: place.name, to: [:])
        return app.changeProperty(place.name, of: actor.id) { old in
            guard let new = (old ?? [:]).setting(place.path, to: value) else {
                throw Refusal(.conflict, "something on the way to this part is no object")
            }
            return new
        }
    }

    private func remove() -> Work<ActorResponse> {
        app.property(place.name, of: actor.id).then { stored in
            guard let part = stored?.part(at: place.path) else {
                // Whoever may not delete is refused before being told that there is nothing.
                try actor.check(PermissionTarget(PropertyChange(.delete, place.name, path: place.path, value: nil)))
                throw Refusal.noProperty
            }
            return app.passing(.delete, place, part, actor)
        }.then { _ in
            app.changeProperty(place.name, of: actor.id) { old in
                if place.path.isEmpty { return nil }
                guard let rest = old?.removing(place.path) else { throw Refusal.noProperty }
                return rest
            }
        }.then { app.registerChange(of: place, to: nil, of: actor.id) }.map { ActorResponse(.noContent) }
    }

    /// The value in a body: JSON where it says so or says nothing and is; the text otherwise.
    private static func value(of request: ActorRequest) throws(Refusal) -> JSONValue {
        switch request.contentType {
        case "application/json": return try request.json()
        case nil:
            if let value = try? request.json() { return value }
            fallthrough
        default:
            guard let text = String(validating: request.body, as: UTF8.self) else {
                throw Refusal(.badRequest, "the body is neither JSON nor text")
            }
            return .string(text)
        }
    }
}

extension Refusal {
    static var noProperty: Refusal { Refusal(.notFound, "there is no such property") }
}
