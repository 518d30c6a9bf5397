/// What a text may ask of the parser before it is refused.
public struct JSONLimits: Hashable, Sendable {
    /// The limits for texts from outside: 128 levels, 4 MiB.
    public static let `default` = JSONLimits()

    /// The deepest nesting that any limits allow.
    ///
    /// Reading, comparing, writing and dropping a value recurse; at this depth they need less than 256 KiB of stack in
    /// an optimised build and less than 2 MiB in a debug build.
    public static let deepestNesting = 512

    /// How many arrays and objects may be open at once; at least 0, at most ``deepestNesting``.
    public let depth: Int
    /// How many bytes a text may have; a value takes up to 40 times as many, the worst being many small objects.
    public let byteCount: Int

    /// Makes limits; a depth outside what is possible becomes the nearest that is.
    ///
    /// - Parameters:
    ///   - depth: How many arrays and objects may be open at once.
    ///   - byteCount: How many bytes a text may have.
    public init(depth: Int = 128, byteCount: Int = 4 << 20) {
        self.depth = min(max(depth, 0), Self.deepestNesting)
        self.byteCount = byteCount
    }
}
