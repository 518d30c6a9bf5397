package import Trace

/// Load on the server for a time.
package struct LoadRunOrder: Hashable, Sendable, Identifiable {
    /// A number never used twice in a session of the interface, for runs and races.
    package typealias ID = Int

    package var id: ID
    package var work: LoadWork
    /// The mode that every request asks for; `nil` for the one that the server has.
    package var mode: ExecutionMode?
    /// How long it is measured.
    package var length: Duration
    /// How long it is sent before that.
    package var warmUp: Duration
}
