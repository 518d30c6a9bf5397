/// What a text may ask of the parser before it is refused.
public struct JSONLimits: Hashable, Sendable {
    /// The limits for texts from outside: 128 levels, 4 MiB.
    public static let `default` = JSONLimits()

    /// The deepest nesting that any limits allow, which keeps every walk over a value well inside a thread's stack.
    public static let deepestNesting = 512

    /// How many arrays and objects may be open at once; at least 0, at most ``deepestNesting``.
    public let depth: Int
    /// How many bytes a text may have.
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
