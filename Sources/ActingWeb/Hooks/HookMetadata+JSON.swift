package import JSON

extension HookMetadata.Annotations {
    /// The hints that are announced; `nil` where there are none.
    package var json: JSONValue? {
        var hints: JSONObject = [:]
        hints["title"] = title.map { .string($0) }
        hints["readOnlyHint"] = readOnly.map { .bool($0) }
        hints["destructiveHint"] = destructive.map { .bool($0) }
        hints["idempotentHint"] = idempotent.map { .bool($0) }
        hints["openWorldHint"] = openWorld.map { .bool($0) }
        return hints.isEmpty ? nil : .object(hints)
    }
}
