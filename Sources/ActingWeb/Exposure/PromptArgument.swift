/// One thing that a prompt takes; its value is text.
public struct PromptArgument: Sendable {
    /// The argument's name.
    public var name: String
    /// A display name.
    public var title: String?
    /// What it is for.
    public var description: String?
    /// Whether a call without it is refused.
    public var isRequired: Bool
    /// What can be proposed to a person who fills it in.
    public var completion: Completion?

    /// An argument of a prompt.
    public init(
        _ name: String, title: String? = nil, description: String? = nil, isRequired: Bool = false,
        completion: Completion? = nil
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.isRequired = isRequired
        self.completion = completion
    }
}
