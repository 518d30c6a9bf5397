import ActingWeb

extension MCPCore {
    /// What a client is told of something that is not there, or not for it, which the specification does not tell apart.
    ///
    /// - Parameters:
    ///   - target: what it asked for, as a permission names it.
    ///   - error: what the specification has it told.
    /// - Returns: that, or what the wire profile of ActingWeb has instead.
    func missing(_ target: PermissionTarget, _ error: RPCError) -> RPCError {
        guard options.profile == .actingweb else { return error }
        let (noun, name) = (target.kind.noun, target.name)
        guard actor.allows(target) else {
            let verb = target.kind == .resources ? "access" : "use"
            return RPCError(
                .accessDenied, "Access denied: You don't have permission to \(verb) \(noun) '\(name)'")
        }
        return RPCError(.methodNotFound, "\(noun.capitalized) not found: \(name)")
    }
}

extension String {
    /// The text with its first letter in upper case.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
