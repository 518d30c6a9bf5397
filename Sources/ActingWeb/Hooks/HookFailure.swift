/// A hook threw, and it was the first of those that were asked to do so.
public struct HookFailure: Error, CustomStringConvertible {
    /// The name of the hook that threw first.
    public let hook: String
    /// Its place among the hooks of its name.
    public let index: Int
    /// What it threw; what later hooks threw does not replace it.
    public let error: any Error

    init(_ hook: Hook, _ error: any Error) {
        self.hook = hook.name
        index = hook.index
        self.error = error
    }

    /// The first error in its own words.
    public var description: String { String(describing: error) }
}
