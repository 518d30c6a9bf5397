/// How an action hook is offered as an MCP tool.
public struct ToolExposure: Sendable {
    /// Whether a call may go on after its request was answered, as a task that the client asks about.
    public enum Tasks: Sendable {
        /// Never: a call is answered when it has ended.
        case never
        /// Where the client knows tasks, a call becomes one; for others it is answered when it has ended.
        case whereKnown
        /// Always: clients that do not know tasks cannot call the tool.
        case always
    }

    /// The tool's name; `nil` for the hook's own.
    public var name: String?
    /// A display name; `nil` for that of the hook's annotations, if any.
    public var title: String?
    /// Descriptions for single kinds of client, by kind; others get the hook's own.
    public var descriptions: [ClientKind: String]
    /// Describes the tool for an actor; where it answers `nil`, the other descriptions count.
    public var describe: (@Sendable (ActorInterface) -> String?)?
    /// Pictures that a client may show.
    public var icons: [Icon]
    /// Who is offered the tool.
    public var audience: Audience
    /// Whether calls may become tasks.
    public var tasks: Tasks
    /// What a client is asked before its call becomes a task.
    ///
    /// A hook that asks the same under the same key has the answer at once.
    public var questions: [ClientQuestion]

    /// Offers an action hook as an MCP tool.
    ///
    /// - Parameters:
    ///   - name: the tool's name; the hook's own where nothing else is said.
    ///   - title: a display name.
    ///   - descriptions: descriptions for single kinds of client.
    ///   - icons: pictures that a client may show.
    ///   - audience: who is offered the tool; everybody where nothing else is said.
    ///   - tasks: whether calls may become tasks.
    ///   - questions: what a client is asked before its call becomes a task.
    ///   - describe: describes the tool for an actor, before all other descriptions.
    /// - Returns: what a hook is registered with.
    public static func tool(
        name: String? = nil, title: String? = nil, descriptions: [ClientKind: String] = [:], icons: [Icon] = [],
        audience: Audience = .everybody, tasks: Tasks = .never, questions: [ClientQuestion] = [],
        describe: (@Sendable (ActorInterface) -> String?)? = nil
    ) -> ToolExposure {
        ToolExposure(
            name: name, title: title, descriptions: descriptions, describe: describe, icons: icons, audience: audience,
            tasks: tasks, questions: questions)
    }
}
