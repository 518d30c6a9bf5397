import ActingWeb
import JSON

/// An action hook as the protocol offers it.
struct Tool {
    let name: String
    let action: String
    let metadata: HookMetadata

    /// The tool that a hook is exposed as; `nil` for hooks that are not, and for wildcards, which have no name.
    init?(_ hook: Hook) {
        guard case .tool(let name) = hook.exposure, !hook.isWildcard else { return nil }
        self.name = name ?? hook.name
        action = hook.name
        metadata = hook.metadata
    }

    /// What a peer needs the permission for that uses the tool.
    var permission: PermissionTarget { PermissionTarget(.use, .tools, name) }

    /// The entry in a list of tools for a client of this revision.
    func listing(_ revision: ProtocolRevision) -> JSONValue {
        var entry: JSONObject = ["name": .string(name)]
        if revision >= .june2025, let title = metadata.annotations?.title { entry["title"] = .string(title) }
        entry["description"] = .string(metadata.description.isEmpty ? "Does \(action)" : metadata.description)
        entry["inputSchema"] = metadata.inputSchema ?? ["type": "object"]
        if revision >= .march2025, let hints = metadata.annotations?.json { entry["annotations"] = hints }
        return .object(entry)
    }

    /// Every tool of an application in order of registration; where two hooks claim a name, the first has it.
    static func all(in hooks: HookTable) -> [Tool] {
        var names: Set<String> = []
        return hooks.all(.action).compactMap(Tool.init).filter { names.insert($0.name).inserted }
    }
}
