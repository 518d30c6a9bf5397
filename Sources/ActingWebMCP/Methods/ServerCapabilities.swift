import JSON

/// What the server says it can do.
enum ServerCapabilities {
    static func json(_ revision: ProtocolRevision, _ profile: WireProfile, _ catalogue: Catalogue) -> JSONValue {
        if profile == .actingweb { return sessionless(catalogue) }
        var capabilities: JSONObject = [
            "tools": ["listChanged": true], "prompts": ["listChanged": true],
            "resources": ["subscribe": true, "listChanged": true], "logging": [:],
        ]
        if revision >= .march2025 { capabilities["completions"] = [:] }
        if revision.isStateless { capabilities["extensions"] = [TaskTable.extensionName: [:]] }
        return .object(capabilities)
    }

    /// Without sessions there is nobody to tell of a change.
    private static func sessionless(_ catalogue: Catalogue) -> JSONValue {
        var capabilities: JSONObject = [:]
        if !catalogue.tools.isEmpty { capabilities["tools"] = [:] }
        if !catalogue.prompts.isEmpty { capabilities["prompts"] = [:] }
        if !catalogue.resources.isEmpty { capabilities["resources"] = [:] }
        return .object(capabilities)
    }
}
