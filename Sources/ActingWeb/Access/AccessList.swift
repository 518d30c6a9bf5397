/// Who may do what with the parts of an actor that permissions do not speak of; its creator may do everything.
///
/// Properties, methods and actions are not in it: there a peer's permissions alone decide, for each of them.
struct AccessList: Sendable {
    let rules: [AccessRule]

    /// The rules of ActingWeb.
    static let standard = AccessList(
        rules: [
            AccessRule(.anyone, "meta", [.get]),
            AccessRule(.anyone, "callbacks"),
            AccessRule(.anyone, "trust/*", [.post], isExact: true),
            AccessRule(.namedPeer, "trust/*/*"),
            AccessRule(.trustee, "trust"),
            AccessRule(.peer("admin"), "trust"),
            AccessRule(.namedPeer, "permissions/*", [.get]),
            AccessRule(.namedPeer, "subscriptions/*"),
            AccessRule(.trustee, "subscriptions"),
            AccessRule(.peer("friend"), "resources"),
            AccessRule(.peer("partner"), "resources"),
            AccessRule(.peer("admin"), "resources"),
            AccessRule(.trustee, ""),
            AccessRule(.peer("admin"), ""),
        ]
    )

    /// Whether somebody may do something.
    ///
    /// - Parameters:
    ///   - principal: who.
    ///   - verb: what.
    ///   - path: with what: the resource's name and what follows it; nothing for the actor itself.
    ///   - namedPeer: the id of the peer that the path names; `nil` where it names none.
    /// - Returns: whether it may be done.
    func allows(
        _ principal: Principal, _ verb: ActorRequest.Verb, _ path: [String], namedPeer: String? = nil
    ) -> Bool {
        if principal == .creator { return true }
        return rules.contains { rule in
            // The row for the actor itself does not stand for everything below it.
            let covers = rule.path.isEmpty ? path.isEmpty : rule.covers(verb, path)
            return covers && Self.isMeant(principal, by: rule.role, namedPeer: namedPeer)
        }
    }

    private static func isMeant(_ principal: Principal, by role: AccessRule.Role, namedPeer: String?) -> Bool {
        switch (role, principal) {
        case (.anyone, _): true
        case (.trustee, .trustee): true
        case (.peer(let relationship), .peer(let peer)): peer.isApproved && peer.relationship == relationship
        case (.namedPeer, .peer(let peer)): peer.id == namedPeer
        default: false
        }
    }
}
