/// What became of one of the hooks that could have answered.
public struct HookDecision: Hashable, Sendable {
    /// What became of it.
    public enum Result: Hashable, Sendable {
        /// It was asked, and its answer counts.
        case won
        /// It was asked and had nothing to say.
        case passed
        /// It was asked and did not let something happen.
        case refused
        /// It was asked and threw this.
        case failed(String)
        /// It was not asked, as the question was settled before.
        case skipped
    }

    /// The name it is registered under.
    public let hook: String
    /// Its place among the hooks of its name.
    public let index: Int
    /// What became of it.
    public let result: Result
}
