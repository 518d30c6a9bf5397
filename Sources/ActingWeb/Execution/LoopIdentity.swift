/// Which event loop code runs on, in numbers that are never used twice in a process.
///
/// A loop's address would not do: a loop that lived for one call leaves its address to the next.
public struct LoopIdentity: Hashable, Sendable {
    /// How a loop came to be.
    public enum Kind: UInt32, Sendable {
        /// One of the server's loops.
        case server = 1
        /// Made by the library for one hook call.
        case own = 2
        /// Made by code outside this package.
        case foreign = 3
        /// Made by the library to be shared by the hooks of many calls.
        case shared = 4
    }

    /// How the loop came to be.
    public let kind: Kind
    /// Counts the loops of its kind from zero.
    public let number: UInt32
    /// When the loop was announced.
    public let born: MonotonicTime

    /// The loop's name: `loop-0`, `own-12`, `foreign-1`, `shared-0`.
    public var label: String {
        switch kind {
        case .server: "loop-\(number)"
        case .own: "own-\(number)"
        case .foreign: "foreign-\(number)"
        case .shared: "shared-\(number)"
        }
    }
}
