import JSON

/// What is done with the changes that an owner made to the permissions of one peer.
struct TrustPermissions: Sendable {
    let app: App
    let actor: ActorInterface
    let trust: Trust

    private var bucket: AttributeBucket { App.overrides(of: trust.actor) }

    /// The owner's changes; `nil` where there are none.
    var override: Work<PermissionOverride?> {
        app.attribute(trust.peer, in: bucket).map { try $0.map { try PermissionOverride(json: $0.value) } }
    }

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        if request.verb == .get { return shown }
        guard actor.principal.isOwner else { throw Refusal.ownersOnly }
        return switch request.verb {
        case .put:
            try store(request.json()).then { wasThere in
                override.map { .json(json(of: $0 ?? PermissionOverride()), wasThere ? .ok : .created) }
            }
        case .delete: removed
        case .get, .post: throw Refusal.methodNotAllowed(["GET", "PUT", "DELETE"])
        }
    }

    /// Keeps the owner's changes, which count from the peer's next request on.
    ///
    /// - Parameter json: the changes, perhaps with the ids that an answer to GET has.
    /// - Returns: whether there were changes before.
    /// - Throws: `Refusal` where they cannot be read or are not allowed.
    func store(_ json: JSONValue) throws(Refusal) -> Work<Bool> {
        let override = try Self.read(json)
        do {
            try app.trustTypes.current.check(override, of: trust.relationship)
        } catch {
            throw Refusal(.badRequest, "\(error)")
        }
        let attribute = Attribute(override.json, timestamp: app.environment.now())
        return app.attribute(trust.peer, in: bucket).then { [store = app.store] before in
            Work {
                try store.setAttribute(trust.peer, in: bucket, to: attribute)
            } awaiting: {
                try await store.setAttribute(trust.peer, in: bucket, to: attribute)
            }.map {
                tellPeer()
                return before != nil
            }
        }
    }

    private static func read(_ json: JSONValue) throws(Refusal) -> PermissionOverride {
        guard var members = json.object else { throw Refusal(.badRequest, "permissions must be a JSON object") }
        members["actor_id"] = nil
        members["peer_id"] = nil
        do {
            return try PermissionOverride(json: .object(members))
        } catch {
            throw Refusal(.badRequest, "\(error)")
        }
    }

    private var shown: Work<ActorResponse> {
        override.map { override in
            guard let override else { throw Refusal.noOverride(for: trust.peer) }
            return .json(json(of: override))
        }
    }

    private var removed: Work<ActorResponse> {
        Work { [store = app.store] in
            try store.removeAttribute(trust.peer, in: bucket)
        } awaiting: { [store = app.store] in
            try await store.removeAttribute(trust.peer, in: bucket)
        }.map { wasThere in
            guard wasThere else { throw Refusal.noOverride(for: trust.peer) }
            tellPeer()
            return ActorResponse(.noContent)
        }
    }

    /// Has the peer told what it may do now; a client has no address to be told at.
    private func tellPeer() {
        guard !trust.baseURI.isEmpty else { return }
        app.note(News(actor: trust.actor, peer: trust.peer, subject: .permissions))
    }

    private func json(of override: PermissionOverride) -> JSONValue {
        var members: JSONObject = [
            "actor_id": .string(trust.actor), "peer_id": .string(trust.peer),
            "trust_type": .string(override.trustType ?? trust.relationship),
        ]
        members.merge(override.rules.members) { known, _ in known }
        return .object(members)
    }
}

extension Refusal {
    fileprivate static func noOverride(for peer: String) -> Refusal {
        Refusal(.notFound, "the permissions of \"\(peer.prefix(64))\" are those of its trust type: nothing was changed")
    }
}
