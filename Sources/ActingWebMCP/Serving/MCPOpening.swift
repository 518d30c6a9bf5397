import ActingWeb

/// How a POST begins.
struct MCPOpening {
    /// What is to be done.
    enum Step {
        /// Nothing more.
        case answered(MCPResponse)
        /// Ask hooks.
        case post(MCPPost)
    }

    let step: Step
    /// Comes before that: who the client is, is to be stored.
    var introduction: Work<Void>?

    /// Whether the message is refused as a whole.
    var isRefused: Bool {
        guard case .answered(let response) = step else { return false }
        guard case .ok = response.outcome else { return true }
        return false
    }

    static func answered(_ response: MCPResponse) -> MCPOpening { MCPOpening(step: .answered(response)) }
    static func post(_ post: MCPPost) -> MCPOpening { MCPOpening(step: .post(post)) }
}
