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
    /// The difference as its subscriber fetches it.
    var json: JSONValue {
        ["sequence": .integer(sequence), "timestamp": .string(timestamp.text), "data": data]
    }
}
