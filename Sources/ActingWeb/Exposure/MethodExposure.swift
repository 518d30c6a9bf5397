/// What a method hook can be offered as beyond the actor's own routes.
public enum MethodExposure: Sendable {
    /// An MCP prompt.
    case prompt(PromptExposure)
    /// An MCP resource, or a family of resources.
    case resource(ResourceExposure)

    var exposure: HookExposure {
        switch self {
        case .prompt(let prompt): .prompt(prompt)
        case .resource(let resource): .resource(resource)
        }
    }
}

extension MethodExposure {
    /// Offers a method hook as an MCP prompt.
    ///
    /// - Parameters:
    ///   - name: the prompt's name; the hook's own where nothing else is said.
    ///   - title: a display name.
    ///   - arguments: what the prompt takes.
    ///   - icons: pictures that a client may show.
    ///   - audience: who is offered the prompt; everybody where nothing else is said.
    /// - Returns: what a hook is registered with.
    public static func prompt(
        name: String? = nil, title: String? = nil, arguments: [PromptArgument] = [], icons: [Icon] = [],
        audience: Audience = .everybody
    ) -> MethodExposure {
        .prompt(PromptExposure(name: name, title: title, arguments: arguments, icons: icons, audience: audience))
    }

    /// Offers a method hook as an MCP resource.
    ///
    /// ```swift
    /// app.methodHook("note", as: .resource("notes://{day}/{id}", mimeType: "text/plain")) { actor, call in
    ///     try await actor.properties.value("note-\(call.string("id"))")
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - uri: the resource's URI, or a template (RFC 6570, `{name}` and `{+name}`) for a family of them; the hook is
    ///     called with what stands in the places, and with the whole as `uri`.
    ///   - name: the resource's name; the hook's own where nothing else is said.
    ///   - title: a display name.
    ///   - mimeType: what the content is.
    ///   - size: the content's length in bytes, where it is known.
    ///   - annotations: hints about the content.
    ///   - completions: what can be proposed for the places of a template, by their names.
    ///   - icons: pictures that a client may show.
    ///   - audience: who is offered the resource; everybody where nothing else is said.
    /// - Returns: what a hook is registered with.
    public static func resource(
        _ uri: String, name: String? = nil, title: String? = nil, mimeType: String = "application/json",
        size: Int64? = nil, annotations: ContentAnnotations? = nil, completions: [String: Completion] = [:],
        icons: [Icon] = [], audience: Audience = .everybody
    ) -> MethodExposure {
        .resource(
            ResourceExposure(
                uri: uri, name: name, title: title, mimeType: mimeType, size: size, annotations: annotations,
                completions: completions, icons: icons, audience: audience))
    }
}
