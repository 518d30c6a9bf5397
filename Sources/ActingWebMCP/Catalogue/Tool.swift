import ActingWeb
import JSON

/// An action hook as the protocol offers it.
final class Tool: Sendable {
    let name: String
    let hook: Hook
    let exposure: ToolExposure
    /// The arguments that a client repeats in headers.
    let headerArguments: [HeaderArgument]
    let arguments: ValueCheck
    /// `nil` where the hook declares nothing.
    let answer: ValueCheck?

    /// The tool that a hook is exposed as.
    ///
    /// - Throws: why it cannot be offered.
    init(_ hook: Hook, _ exposure: ToolExposure) throws(CatalogueFault) {
        name = exposure.name ?? hook.name
        self.hook = hook
        self.exposure = exposure
        guard Self.isName(name) else {
            throw CatalogueFault(hook, "\"\(name)\" is no name for a tool: use up to 64 of A-Z a-z 0-9 _ - .")
        }
        let input = hook.metadata.inputSchema ?? Self.anything
        guard input["type"] == "object" else {
            throw CatalogueFault(hook, "the input schema of a tool must have \"type\": \"object\"")
        }
        do {
            headerArguments = try HeaderArgument.all(in: input)
        } catch {
            throw CatalogueFault(hook, error.description)
        }
        arguments = try ValueCheck(input, of: hook, "input schema")
        answer = try hook.metadata.outputSchema.map { schema throws(CatalogueFault) in
            try ValueCheck(schema, of: hook, "output schema")
        }
    }

    /// What a peer needs the permission for that uses the tool.
    var permission: PermissionTarget { PermissionTarget(.use, .tools, name) }

    private static let anything: JSONValue = ["type": "object"]

    private static func isName(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                }
            }
    }
}

extension Tool {
    /// The entry in a list of tools.
    ///
    /// - Parameters:
    ///   - revision: the client's revision, which decides what members it knows.
    ///   - client: the kind of client.
    ///   - actor: for whom the list is.
    /// - Returns: the entry.
    func listing(_ revision: ProtocolRevision, for client: ClientKind, _ actor: ActorInterface) -> JSONValue {
        let metadata = hook.metadata
        var entry: JSONObject = ["name": .string(name)]
        if revision >= .june2025, let title = exposure.title ?? metadata.annotations?.title {
            entry["title"] = .string(title)
        }
        entry["description"] = .string(description(for: client, actor))
        entry["inputSchema"] = SchemaForm.input(metadata.inputSchema ?? Self.anything, revision)
        if let output = metadata.outputSchema.flatMap({ SchemaForm.output($0, revision) }) {
            entry["outputSchema"] = output
        }
        if revision >= .march2025, let hints = metadata.annotations?.json { entry["annotations"] = hints }
        entry.add(exposure.icons, revision)
        return .object(entry)
    }

    private func description(for client: ClientKind, _ actor: ActorInterface) -> String {
        if let text = exposure.describe?(actor) ?? exposure.descriptions[client] { return text }
        return hook.metadata.description.isEmpty ? "Does \(hook.name)" : hook.metadata.description
    }
}

extension JSONObject {
    /// Adds the pictures of an entry, where a client of the revision knows any.
    mutating func add(_ icons: [Icon], _ revision: ProtocolRevision) {
        if revision >= .november2025, !icons.isEmpty { self["icons"] = .array(icons.map(\.json)) }
    }
}
