import JSON

/// What somebody wants to be told of.
struct SubscriptionRequest: Sendable {
    let target: String
    let subtarget: String?
    let resource: String?
    let granularity: Subscription.Granularity

    /// What was sent.
    init(_ members: JSONObject) throws(Refusal) {
        guard let target = members["target"]?.string, !target.isEmpty else {
            throw Refusal(.badRequest, "\"target\" is missing: what to subscribe to")
        }
        self.target = target
        subtarget = try Self.part("subtarget", of: members)
        resource = try Self.part("resource", of: members)
        let granularity = try Self.part("granularity", of: members) ?? Subscription.Granularity.high.rawValue
        guard let known = Subscription.Granularity(rawValue: granularity) else {
            throw Refusal(.badRequest, "\"granularity\" must be high, low or none")
        }
        self.granularity = known
        guard [target, subtarget, resource].allSatisfy({ $0?.utf8.count ?? 0 <= ActorRequest.longestName }) else {
            throw Refusal(.badRequest, "a name is longer than \(ActorRequest.longestName) bytes")
        }
    }

    private static func part(_ key: String, of members: JSONObject) throws(Refusal) -> String? {
        guard let json = members[key], !json.isNull else { return nil }
        guard let text = json.string else { throw Refusal(.badRequest, "\"\(key)\" must be a text") }
        return text.isEmpty ? nil : text
    }

    /// The subscription that comes of it.
    func subscription(
        of actor: String, with peer: String, id: String, _ direction: Subscription.Direction
    ) -> Subscription {
        Subscription(
            of: actor, with: peer, id: id, direction: direction, target: target, subtarget: subtarget,
            resource: resource, granularity: granularity)
    }

    /// What a peer is sent to ask for it.
    var json: JSONValue {
        [
            "target": .string(target), "subtarget": .string(subtarget ?? ""), "resource": .string(resource ?? ""),
            "granularity": .string(granularity.rawValue),
        ]
    }
}
