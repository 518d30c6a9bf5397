/// Something that a peer is to be told, by what it is about; what it says is looked up when it is told.
struct News: Hashable, Sendable {
    /// What it is about.
    enum Subject: Hashable, Sendable {
        /// What changed under a subscription.
        case subscription(String)
        /// What the peer may do.
        case permissions
    }

    /// The id of the actor whose news they are.
    let actor: String
    /// The id of the peer that is to be told.
    let peer: String
    /// What they are about.
    let subject: Subject
}

extension News: CustomStringConvertible {
    /// What they are about and for whom, as the beginning of a sentence.
    var description: String {
        switch subject {
        case .subscription(let id): "news of actor \(actor) for peer \(peer) under subscription \(id)"
        case .permissions: "the permissions of peer \(peer) at actor \(actor)"
        }
    }
}
