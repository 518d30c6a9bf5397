/// One row of the table that says who may do what with the parts of an actor that permissions do not speak of.
struct AccessRule: Sendable {
    /// Whom a row is about.
    enum Role: Hashable, Sendable {
        /// Whoever asks.
        case anyone
        /// The service that acts for the creator.
        case trustee
        /// An approved peer of this trust type.
        case peer(String)
        /// The peer that the path names, approved or not.
        case namedPeer
    }

    let role: Role
    /// How the path begins; its last part may be `*`, which stands for any one part.
    let path: [String]
    /// What may be done; nothing stands for everything.
    let verbs: Set<ActorRequest.Verb>
    /// Whether the path has to end there.
    let isExact: Bool

    init(_ role: Role, _ path: String, _ verbs: Set<ActorRequest.Verb> = [], isExact: Bool = false) {
        self.role = role
        self.path = path.split(separator: "/").map(String.init)
        self.verbs = verbs
        self.isExact = isExact
    }

    /// Whether the row speaks of a request.
    func covers(_ verb: ActorRequest.Verb, _ path: [String]) -> Bool {
        guard verbs.isEmpty || verbs.contains(verb) else { return false }
        guard isExact ? path.count == self.path.count : path.count >= self.path.count else { return false }
        return zip(self.path, path).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
