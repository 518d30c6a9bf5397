/// Something changed that clients may have read and kept.
public enum Change: Hashable, Sendable {
    /// Which tools there are.
    case tools
    /// Which prompts there are.
    case prompts
    /// Which resources there are.
    case resources
    /// What a resource holds.
    ///
    /// - Parameters:
    ///   - uri: the resource.
    ///   - actor: the id of the actor whose resource it is; `nil` where it is the same for all.
    case resource(uri: String, actor: String?)
}
