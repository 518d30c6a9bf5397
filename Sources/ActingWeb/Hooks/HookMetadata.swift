public import JSON

/// What a hook says about itself to those who list it.
public struct HookMetadata: Hashable, Sendable {
    /// Hints about what a call may do; hints only, nothing is enforced by them.
    public struct Annotations: Hashable, Sendable {
        /// A display name.
        public var title: String?
        /// The call changes nothing.
        public var readOnly: Bool?
        /// The call may destroy something.
        public var destructive: Bool?
        /// Calling twice has the effect of calling once.
        public var idempotent: Bool?
        /// The call reaches beyond this service.
        public var openWorld: Bool?

        /// Hints; those left out are not announced.
        public init(
            title: String? = nil, readOnly: Bool? = nil, destructive: Bool? = nil, idempotent: Bool? = nil,
            openWorld: Bool? = nil
        ) {
            self.title = title
            self.readOnly = readOnly
            self.destructive = destructive
            self.idempotent = idempotent
            self.openWorld = openWorld
        }
    }

    /// What the hook does, for people and for models that choose among tools.
    public var description: String
    /// A JSON Schema for the arguments; an object schema, or `nil` where the hook declares none.
    public var inputSchema: JSONValue?
    /// A JSON Schema for what the hook answers; `nil` where it declares none.
    public var outputSchema: JSONValue?
    /// Hints about what a call may do.
    public var annotations: Annotations?

    /// A hook's own account of itself.
    public init(
        description: String = "", inputSchema: JSONValue? = nil, outputSchema: JSONValue? = nil,
        annotations: Annotations? = nil
    ) {
        self.description = description
        self.inputSchema = inputSchema
        self.outputSchema = outputSchema
        self.annotations = annotations
    }
}
