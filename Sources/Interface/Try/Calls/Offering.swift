package import JSON

/// Something that the application offers to clients, with the form of what it takes.
package struct Offering: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case tool, prompt, resource, template
        /// A method of the protocol itself, with its params as they are.
        case method

        /// The method that lists what there is of the kind, and the member of its result; `nil` where none does.
        package var list: (method: String, member: String)? {
            switch self {
            case .tool: ("tools/list", "tools")
            case .prompt: ("prompts/list", "prompts")
            case .resource: ("resources/list", "resources")
            case .template: ("resources/templates/list", "resourceTemplates")
            case .method: nil
            }
        }
    }

    package var kind: Kind
    /// The name by which it is asked for; the URI of a resource.
    package var name: String
    package var title: String?
    package var about: String
    /// The schema of the arguments, which are an object.
    package var schema: JSONValue
    /// What the server says of it for clients, by name.
    package var hints: JSONObject

    /// The name under which it stands in the list.
    var key: String { "\(kind.rawValue) \(name)" }

    /// Whether calling it again changes nothing more, as far as the server says.
    var isRepeatable: Bool {
        hints["readOnlyHint"]?.bool == true || hints["idempotentHint"]?.bool == true
    }

    /// Something of which nothing but its name is known.
    init(_ kind: Kind, named name: String) {
        self.kind = kind
        self.name = name
        about = ""
        schema = ["type": "object"]
        hints = [:]
    }

    /// Reads the entry of a list; `nil` where it names nothing.
    package init?(_ kind: Kind, entry: JSONValue) {
        let naming = kind == .resource ? "uri" : kind == .template ? "uriTemplate" : "name"
        guard let name = entry[naming]?.string else { return nil }
        self.kind = kind
        self.name = name
        title = entry["title"]?.string ?? (naming == "name" ? nil : entry["name"]?.string)
        about = entry["description"]?.string ?? ""
        hints = entry["annotations"]?.object ?? [:]
        switch kind {
        case .tool, .method: schema = entry["inputSchema"] ?? ["type": "object"]
        case .prompt: schema = Self.schema(arguments: entry["arguments"]?.array ?? [])
        case .template: schema = Self.schema(places: ResourceTemplate(name).places)
        case .resource: schema = Self.schema(places: [])
        }
    }

    /// What is sent to ask for it with these arguments.
    func message(_ arguments: JSONObject) -> (method: String, params: JSONValue) {
        switch kind {
        case .tool: return ("tools/call", ["name": .string(name), "arguments": .object(arguments)])
        case .prompt: return ("prompts/get", ["name": .string(name), "arguments": .object(arguments)])
        case .resource: return ("resources/read", ["uri": .string(name)])
        case .template:
            return (
                "resources/read", ["uri": .string(ResourceTemplate(name).filled(arguments.compactMapValues(\.string)))]
            )
        case .method: return (name, .object(arguments))
        }
    }

    /// What the protocol calls it where it is asked what could stand in a field; `nil` where nobody knows.
    var reference: JSONValue? {
        switch kind {
        case .prompt: ["type": "ref/prompt", "name": .string(name)]
        case .template: ["type": "ref/resource", "uri": .string(name)]
        case .tool, .resource, .method: nil
        }
    }

    private static func schema(arguments: [JSONValue]) -> JSONValue {
        var properties: JSONObject = [:]
        var required: [JSONValue] = []
        for argument in arguments {
            guard let name = argument["name"]?.string else { continue }
            var property: JSONObject = ["type": "string"]
            property["title"] = argument["title"]
            property["description"] = argument["description"]
            properties[name] = .object(property)
            if argument["required"]?.bool == true { required.append(.string(name)) }
        }
        return ["type": "object", "properties": .object(properties), "required": .array(required)]
    }

    private static func schema(places: [String]) -> JSONValue {
        let properties = JSONObject(places.map { ($0, ["type": "string", "minLength": 1]) }) { first, _ in first }
        return [
            "type": "object", "properties": .object(properties), "required": .array(places.map { .string($0) }),
            "additionalProperties": false,
        ]
    }
}
