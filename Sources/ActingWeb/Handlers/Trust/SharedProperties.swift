import JSON

/// What a peer may read of an actor, by name: `/trust/RELATIONSHIP/PEER/shared_properties`.
struct SharedProperties: Sendable {
    let app: App
    let trust: Trust

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.verb == .get else { throw Refusal.methodNotAllowed(["GET"]) }
        guard trust.isApproved else { throw Refusal(.forbidden, "the trust is not approved yet") }
        return app.peer(of: trust).then { peer in
            app.properties(of: trust.actor).then { properties in
                app.lists(of: trust.actor).map { lists in
                    let names = properties.map(\.name) + lists.map(\.name)
                    let shared = names.filter { peer.permissions.allowsReading($0) }
                    return .json([
                        "actor_id": .string(trust.actor), "peer_id": .string(trust.peer),
                        "relationship": .string(trust.relationship),
                        "shared_properties": .array(shared.map { .string($0) }),
                    ])
                }
            }
        }
    }
}
