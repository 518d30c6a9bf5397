public import JSON

/// Something that a hook asks of its client.
public struct ClientQuestion: Hashable, Sendable {
    /// The kinds of question.
    public enum Kind: Hashable, Sendable {
        /// Input from the person, by a form or on a page.
        case elicitation(Elicitation)
        /// Text from the client's model: the parameters of the protocol's `sampling/createMessage`.
        case sampling(JSONObject)
        /// The folders that the client works in.
        case roots
    }

    /// What is asked.
    public var kind: Kind
    /// What the question is known by when the hook is called anew, unique in a call; `nil` to number it.
    public var key: String?

    /// A question to a client.
    public init(_ kind: Kind, key: String? = nil) {
        self.kind = kind
        self.key = key
    }

    /// What a client has to have declared that can be asked this.
    public var requiredCapability: JSONObject {
        switch kind {
        case .elicitation(let elicitation): ["elicitation": .object([elicitation.mode.rawValue: [:]])]
        case .sampling(let request) where request["tools"] != nil || request["toolChoice"] != nil:
            ["sampling": ["tools": [:]]]
        case .sampling: ["sampling": [:]]
        case .roots: ["roots": [:]]
        }
    }
}
