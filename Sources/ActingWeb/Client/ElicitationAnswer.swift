public import JSON

/// What came of asking a person.
public enum ElicitationAnswer: Hashable, Sendable {
    /// The person answered; a form's members, which fit its schema.
    case accepted(JSONObject)
    /// The person said no.
    case declined
    /// The person closed the question without an answer.
    case cancelled

    /// Reads a client's result.
    init(_ result: JSONValue) throws(ClientRefusal) {
        switch result["action"]?.string {
        case "accept": self = .accepted(result["content"]?.object ?? [:])
        case "decline": self = .declined
        case "cancel": self = .cancelled
        default: throw ClientRefusal(message: "the client's answer has no \"action\" of accept, decline or cancel")
        }
    }
}
