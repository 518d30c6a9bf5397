/// How a method hook is offered as an MCP resource, or as a family of resources.
public struct ResourceExposure: Sendable {
    /// The resource's URI, or a template for a family of them (RFC 6570, `{name}` and `{+name}`).
    public var uri: String
    /// The resource's name; `nil` for the hook's own.
    public var name: String?
    /// A display name.
    public var title: String?
    /// What the content is.
    public var mimeType: String
    /// The content's length in bytes, where it is known; a family of resources has none.
    public var size: Int64?
    /// Hints about the content.
    public var annotations: ContentAnnotations?
    /// What can be proposed for the places of a template, by their names.
    public var completions: [String: Completion]
    /// Pictures that a client may show.
    public var icons: [Icon]
    /// Who is offered the resource.
    public var audience: Audience
}
