/// No hook answered, and at least one of those that were asked threw.
public struct HookFailure: Error, CustomStringConvertible {
    /// The name of the hook that threw first.
    public let hook: String
    /// Its place among the hooks of its name.
    public let index: Int
    /// What it threw; what later hooks threw does not replace it.
    public let error: any Error

    /// The first error in its own words.
    public var description: String { String(describing: error) }
}
