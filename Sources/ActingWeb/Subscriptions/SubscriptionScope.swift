import JSON

/// What a change is about, or what a subscription covers.
struct SubscriptionScope: Hashable, Sendable {
    /// What: `properties`, for example.
    let target: String
    /// Which one of them, and which part of it; empty for everything.
    let path: [String]

    /// A scope of these parts, of which the last ones may be absent.
    init(target: String, subtarget: String?, resource: String?) {
        self.target = target
        path = [subtarget, resource].compactMap { $0 }
    }

    /// What a subscription covers.
    init(_ subscription: Subscription) {
        self.init(target: subscription.target, subtarget: subscription.subtarget, resource: subscription.resource)
    }

    /// What a subscriber of this scope is told of a change; `nil` where it is told nothing.
    ///
    /// Of a change of more than it subscribed to, that is the part it subscribed to; a change of less comes under the
    /// name of what changed.
    ///
    /// - Parameters:
    ///   - data: what changed.
    ///   - change: where it changed.
    /// - Returns: what the subscriber is told.
    func part(of data: JSONValue, changedAt change: SubscriptionScope) -> JSONValue? {
        guard target == change.target, zip(path, change.path).allSatisfy({ $0 == $1 }) else { return nil }
        let part = path.dropFirst(change.path.count).reduce(Optional(data)) { $0?[$1] }
        return change.path.dropFirst(path.count).reversed().reduce(part) { part, name in
            part.map { .object([name: $0]) }
        }
    }

    /// What of a change a peer may know; `nil` where that is nothing.
    ///
    /// - Parameters:
    ///   - data: what changed within this scope.
    ///   - permissions: what the peer may do.
    /// - Returns: what the peer may know.
    func readable(_ data: JSONValue, by permissions: PeerPermissions) -> JSONValue? {
        guard target == PermissionKind.properties.rawValue else { return data }
        guard path.isEmpty else {
            guard permissions.allowsReading(path.joined(separator: "/")) else { return nil }
            return data
        }
        // Of a change of everything, only an object says which properties it is about.
        guard let known = data.object?.filter({ permissions.allowsReading($0.key) }), !known.isEmpty else { return nil }
        return .object(known)
    }
}

extension PeerPermissions {
    /// Whether the peer may read a property.
    func allowsReading(_ property: String) -> Bool {
        decision(for: .read, on: .properties, property).isAllowed
    }
}
