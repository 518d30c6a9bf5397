/// One event loop, as it was seen from code that ran on it.
package struct Loop: Hashable, Sendable {
    /// How the loop came to be.
    package enum Kind: Hashable, Sendable {
        /// One of the server's own loops, which carry connections.
        case server
        /// A loop that the library made for a hook call.
        case own
        /// A loop that neither the server nor the library made.
        case foreign
        /// A loop that the library made for the hooks of many calls.
        case shared
    }

    package var kind: Kind
    /// Counts the loops of its kind from zero; never used twice in a process.
    package var number: UInt32
    /// When the loop started to exist for this process's observers.
    package var born: Instant

    package init(kind: Kind, number: UInt32, born: Instant) {
        self.kind = kind
        self.number = number
        self.born = born
    }

    /// The loop's name on screen and in records: `loop-0`, `own-12`, `foreign-1`, `shared-0`.
    package var label: String {
        switch kind {
        case .server: "loop-\(number)"
        case .own: "own-\(number)"
        case .foreign: "foreign-\(number)"
        case .shared: "shared-\(number)"
        }
    }
}
