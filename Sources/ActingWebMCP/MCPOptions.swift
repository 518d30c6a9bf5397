/// How an endpoint serves.
public struct MCPOptions: Hashable, Sendable {
    /// The customs that it follows.
    public var profile: WireProfile
    /// How much it keeps and does at the same time.
    public var limits: MCPLimits

    /// The specification's customs, and limits that suit one machine.
    public init(profile: WireProfile = .specification, limits: MCPLimits = MCPLimits()) {
        self.profile = profile
        self.limits = limits
    }
}
