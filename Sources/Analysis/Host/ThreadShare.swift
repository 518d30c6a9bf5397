/// A thread of the process, and what it took of a processor between the last two looks.
package struct ThreadShare: Hashable, Sendable {
    package var id: UInt64
    package var name: String
    /// The share of one processor's time, from 0 on; `nil` for a thread that was seen for the first time.
    package var cpu: Double?
}
