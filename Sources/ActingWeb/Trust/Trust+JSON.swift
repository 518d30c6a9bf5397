import JSON

extension Trust {
    /// Whether both sides approved.
    var isComplete: Bool { isApproved && isPeerApproved }

    /// The trust as others are told of it.
    ///
    /// - Parameter showsSecrets: whether what the sides prove themselves with is part of it.
    /// - Returns: an object.
    func json(showsSecrets: Bool) -> JSONObject {
        var members: JSONObject = [
            "id": .string(actor), "peerid": .string(peer), "baseuri": .string(baseURI), "type": .string(type),
            "relationship": .string(relationship), "desc": .string(summary), "approved": .bool(isApproved),
            "peer_approved": .bool(isPeerApproved), "verified": .bool(isVerified),
            "established_via": .string(origin.rawValue), "created_at": .string(createdAt.text),
            "last_accessed": lastAccessedAt.map { .string($0.text) } ?? .null,
            "last_connected_at": lastAccessedAt.map { .string($0.text) } ?? .null,
            "last_connected_via": lastAccessedAt == nil ? .null : .string(origin.rawValue),
        ]
        if showsSecrets {
            members["secret"] = .string(secret)
            members["verification_token"] = .string(verificationToken)
        }
        members["oauth_client_id"] = oauthClient.map { .string($0) }
        members["client_name"] = client.map { .string($0.name) }
        members["client_version"] = client?.version.map { .string($0) }
        members["client_platform"] = client?.platform.map { .string($0) }
        return members
    }

    /// The trust as somebody may see it: its secrets are for the creator and the peer alone.
    func json(for principal: Principal) -> JSONValue {
        .object(json(showsSecrets: principal == .creator || principal.peer?.id == peer))
    }
}
