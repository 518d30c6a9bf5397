/// One kind of request in a mix: a tool to call, a prompt to get, or a resource to read.
package struct MixEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case tool
        case prompt
        case resource

        /// The protocol's method.
        package var method: String {
            switch self {
            case .tool: "tools/call"
            case .prompt: "prompts/get"
            case .resource: "resources/read"
            }
        }
    }

    package let kind: Kind
    /// The name, or for a resource its address as it was given, with the places that are filled in.
    package let name: String
    /// The arguments as a JSON object; for a resource its address as a text.
    package let template: Template
    /// How often it is asked for, as a share of all weights.
    package var weight = 1
    /// What the answer's texts must contain; `nil` where anything will do.
    package var expected: Template?

    /// A tool to call, written as `NAME` or `NAME=JSON`.
    package static func tool(_ text: String) throws(MixError) -> MixEntry { try named(.tool, text) }

    /// A tool to call, whatever its name.
    package static func tool(named name: String, arguments: String) throws(MixError) -> MixEntry {
        try named(.tool, name, arguments)
    }

    /// A prompt to get, written as `NAME` or `NAME=JSON`.
    package static func prompt(_ text: String) throws(MixError) -> MixEntry { try named(.prompt, text) }

    /// A resource to read, by its address.
    package static func resource(_ uri: String) throws(MixError) -> MixEntry {
        guard !uri.isEmpty else { throw .noName }
        do {
            return MixEntry(kind: .resource, name: uri, template: try TemplateParser.text(uri))
        } catch {
            throw .template(of: uri, text: uri, error)
        }
    }

    private static func named(_ kind: Kind, _ text: String) throws(MixError) -> MixEntry {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first.map(String.init), !name.isEmpty else { throw .noName }
        return try named(kind, name, parts.count > 1 ? String(parts[1]) : "{}")
    }

    private static func named(_ kind: Kind, _ name: String, _ arguments: String) throws(MixError) -> MixEntry {
        do {
            return MixEntry(kind: kind, name: name, template: try TemplateParser.arguments(arguments))
        } catch {
            throw .template(of: name, text: arguments, error)
        }
    }

    private init(kind: Kind, name: String, template: Template) {
        self.kind = kind
        self.name = name
        self.template = template
    }
}
