import JSON

extension HookTable {
    /// The methods or actions that may be called on behalf of somebody: one entry for a name, told by its first hook.
    ///
    /// - Parameters:
    ///   - kind: methods or actions.
    ///   - actor: whose, and on whose behalf.
    /// - Returns: the list as JSON.
    func listing(_ kind: HookKind, for actor: ActorInterface) -> JSONValue {
        let permission: PermissionKind = kind == .method ? .methods : .actions
        let entries = all(kind).filter { hook in
            guard hook.index == 0, !hook.isWildcard else { return false }
            return actor.allows(PermissionTarget(.access, permission, hook.name))
        }
        return .array(entries.map { $0.metadata.listing($0.name) })
    }
}

extension HookMetadata {
    fileprivate func listing(_ name: String) -> JSONValue {
        [
            "name": .string(name), "description": .string(description), "input_schema": inputSchema ?? .null,
            "output_schema": outputSchema ?? .null, "annotations": annotations?.json ?? .null,
        ]
    }
}
