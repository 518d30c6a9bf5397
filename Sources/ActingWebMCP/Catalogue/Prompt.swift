import ActingWeb
import JSON

/// A method hook that the protocol offers as a prompt.
struct Prompt: Sendable {
    let name: String
    let hook: Hook
    let exposure: PromptExposure

    init(_ hook: Hook, _ exposure: PromptExposure) throws(CatalogueFault) {
        name = exposure.name ?? hook.name
        self.hook = hook
        self.exposure = exposure
        var names: Set<String> = []
        for argument in exposure.arguments where !names.insert(argument.name).inserted {
            throw CatalogueFault(hook, "the prompt has two arguments named \"\(argument.name)\"")
        }
    }

    /// What a peer needs the permission for that uses the prompt.
    var permission: PermissionTarget { PermissionTarget(.invoke, .prompts, name) }

    /// The prompt's account of itself; `nil` where it has none.
    var description: String? { hook.metadata.description.isEmpty ? nil : hook.metadata.description }

    /// The entry in a list of prompts.
    func listing(_ revision: ProtocolRevision) -> JSONValue {
        var entry: JSONObject = ["name": .string(name)]
        if revision >= .june2025, let title = exposure.title { entry["title"] = .string(title) }
        if let description { entry["description"] = .string(description) }
        entry["arguments"] = .array(exposure.arguments.map { $0.listing(revision) })
        entry.add(exposure.icons, revision)
        return .object(entry)
    }
}

extension PromptArgument {
    fileprivate func listing(_ revision: ProtocolRevision) -> JSONValue {
        var entry: JSONObject = ["name": .string(name)]
        if revision >= .june2025, let title { entry["title"] = .string(title) }
        if let description { entry["description"] = .string(description) }
        entry["required"] = .bool(isRequired)
        return .object(entry)
    }
}
