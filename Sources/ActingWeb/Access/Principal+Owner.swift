extension Principal {
    /// Whether it may decide about trusts and subscriptions: the creator, who acts for it, or an approved administrator.
    var isOwner: Bool {
        switch self {
        case .creator, .trustee: true
        case .peer(let peer): peer.isApproved && peer.relationship == TrustType.administrator
        case .anonymous: false
        }
    }

    /// Whether it is this peer, approved or not.
    func isPeer(_ id: String) -> Bool { peer?.id == id }
}

extension Refusal {
    /// Only the owner decides about this.
    static var ownersOnly: Refusal { Refusal(.forbidden, "only the actor's owner may do this") }
}
