import JSON

extension Subscription {
    /// The subscription as its sides are told of it.
    var json: JSONObject {
        [
            "peerid": .string(peer), "subscriptionid": .string(id), "target": .string(target),
            "subtarget": subtarget.map { .string($0) } ?? .null, "resource": resource.map { .string($0) } ?? .null,
            "granularity": .string(granularity.rawValue), "sequence": .integer(sequence),
            "callback": .bool(direction == .incoming),
        ]
    }
}

extension SubscriptionDifference {
    /// A difference that was fetched from a peer; `nil` where it is none.
    ///
    /// - Parameters:
    ///   - json: what the peer sent.
    ///   - now: when it was fetched.
    init?(json: JSONValue, at now: Timestamp) {
        guard let sequence = json["sequence"]?.integer, let data = json["data"] else { return nil }
        self.init(sequence: sequence, timestamp: now, data: data)
    }

    /// The difference as its subscriber fetches it.
    var json: JSONValue {
        ["sequence": .integer(sequence), "timestamp": .string(timestamp.text), "data": data]
    }
}
