import ActingWeb
import JSON

/// Every operation that changes something that is cached, and what a store holds before and after it.
enum CachedWrite: CaseIterable {
    case createActor, updateActor, deleteActor
    case setProperty, removeProperty, writeProperties, moveActor
    case setAttribute, replaceAttribute, removeAttribute, removeAttributes, removeExpiredAttributes
    case createTrust, replaceTrust, deleteTrust

    private static let (now, later) = (Timestamp(milliseconds: 1_000), Timestamp(milliseconds: 2_000))
    private static let bucket = AttributeBucket("codes", of: "ann")
    private static let trust = Trust(
        of: "ann", with: "peer", relationship: "friend", secret: "s3cret", createdAt: now, oauthClient: "id-1")
    private static let replaced = Trust(
        of: "ann", with: "peer", relationship: "friend", secret: "new", createdAt: now, oauthClient: "id-2")
    private static let added = Trust(
        of: "ann", with: "other", relationship: "friend", secret: "other", createdAt: now, oauthClient: "id-3")

    static func prepare(_ store: any Store) throws {
        try store.createActor(Actor(id: "ann", creator: "c"))
        try store.setProperty("p", of: "ann", to: 1)
        try store.setAttribute("x", in: bucket, to: Attribute(1, timestamp: now))
        try store.setAttribute("brief", in: bucket, to: Attribute(1, timestamp: now, expiry: later))
        try store.createTrust(trust)
    }

    func perform(on store: any Store) throws {
        switch self {
        case .createActor: try store.createActor(Actor(id: "bob", creator: "c"))
        case .updateActor: try store.updateActor(Actor(id: "ann", creator: "another"))
        case .deleteActor: _ = try store.deleteActor("ann")
        case .setProperty: try store.setProperty("q", of: "ann", to: 2)
        case .removeProperty: _ = try store.removeProperty("p", of: "ann")
        case .writeProperties: try store.writeProperties([.set("q", to: 2), .remove("p")], of: "ann")
        case .moveActor: try store.writeProperties([.setCreator("another", isOnly: true)], of: "ann")
        case .setAttribute: try store.setAttribute("y", in: Self.bucket, to: Attribute(2, timestamp: Self.now))
        case .replaceAttribute:
            let next = Attribute(2, timestamp: Self.now)
            _ = try store.replaceAttribute("x", in: Self.bucket, expecting: 1, with: next, at: Self.now)
        case .removeAttribute: _ = try store.removeAttribute("x", in: Self.bucket)
        case .removeAttributes: _ = try store.removeAttributes(in: Self.bucket)
        case .removeExpiredAttributes: _ = try store.removeExpiredAttributes(at: Self.later)
        case .createTrust: try store.createTrust(Self.added)
        case .replaceTrust: _ = try store.replaceTrust(Self.trust, with: Self.replaced)
        case .deleteTrust: _ = try store.deleteTrust(of: "ann", with: "peer")
        }
    }

    func perform(on store: any Store) async throws {
        switch self {
        case .createActor: try await store.createActor(Actor(id: "bob", creator: "c"))
        case .updateActor: try await store.updateActor(Actor(id: "ann", creator: "another"))
        case .deleteActor: _ = try await store.deleteActor("ann")
        case .setProperty: try await store.setProperty("q", of: "ann", to: 2)
        case .removeProperty: _ = try await store.removeProperty("p", of: "ann")
        case .writeProperties: try await store.writeProperties([.set("q", to: 2), .remove("p")], of: "ann")
        case .moveActor: try await store.writeProperties([.setCreator("another", isOnly: true)], of: "ann")
        case .setAttribute: try await store.setAttribute("y", in: Self.bucket, to: Attribute(2, timestamp: Self.now))
        case .replaceAttribute:
            let next = Attribute(2, timestamp: Self.now)
            _ = try await store.replaceAttribute("x", in: Self.bucket, expecting: 1, with: next, at: Self.now)
        case .removeAttribute: _ = try await store.removeAttribute("x", in: Self.bucket)
        case .removeAttributes: _ = try await store.removeAttributes(in: Self.bucket)
        case .removeExpiredAttributes: _ = try await store.removeExpiredAttributes(at: Self.later)
        case .createTrust: try await store.createTrust(Self.added)
        case .replaceTrust: _ = try await store.replaceTrust(Self.trust, with: Self.replaced)
        case .deleteTrust: _ = try await store.deleteTrust(of: "ann", with: "peer")
        }
    }

    /// How many answers there are.
    static let answerCount = 16

    /// All that a store answers of what the operations touch, what is not there included.
    static func answers(of store: any Store) throws -> [String] {
        var answers: [String] = []
        for id in ["ann", "bob"] { answers.append("\(id): \(String(describing: try store.actor(id)))") }
        for name in ["p", "q"] { answers.append("\(name): \(String(describing: try store.property(name, of: "ann")))") }
        for name in ["x", "y", "brief"] {
            answers.append("\(name): \(String(describing: try store.attribute(name, in: bucket, at: now)))")
        }
        for trust in [trust, replaced, added] {
            for found in [
                try store.trust(of: "ann", with: trust.peer), try store.trust(of: "ann", secret: trust.secret),
                try store.trust(of: "ann", oauthClient: trust.oauthClient ?? ""),
            ] {
                answers.append("\(trust.peer): \(String(describing: found))")
            }
        }
        return answers
    }
}
