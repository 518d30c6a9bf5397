package import JSON

/// One message that the inspector's own client sends.
package struct TryCall: Hashable, Sendable, Identifiable {
    /// A number never used twice in a session of the interface.
    package typealias ID = Int

    /// What is sent.
    package enum Content: Hashable, Sendable {
        /// A request, in the client's own session.
        case request(method: String, params: JSONValue)
        /// A body as it was recorded.
        case recorded([UInt8], Place)
    }

    /// How a recorded body belongs to others.
    package enum Place: Hashable, Sendable {
        /// In the client's own session.
        case session
        /// To no session; under a revision where the message names one.
        case alone(revision: String?)
        /// By itself, with the headers that repeat what it says.
        case stateless(revision: String, method: String, name: String?)
    }

    package var id: ID
    /// What the call is, for people.
    package var title: String
    package var content: Content
}
