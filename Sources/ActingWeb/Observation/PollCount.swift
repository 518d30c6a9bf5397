/// How often a hook call was run on its event loop, and what it did between its first line and its end.
///
/// Its child tasks and the calls inside it are counted with it, as far as they are on the same loop. Times are in
/// nanoseconds.
public struct PollCount: Hashable, Sendable {
    /// How often the loop ran a part of it without a pause.
    public internal(set) var polls = 0
    /// How long the loop ran it in all.
    public internal(set) var busy: UInt64 = 0
    /// How long it could have gone on, but the loop was at something else.
    public internal(set) var queued: UInt64 = 0
    /// The longest that it held the loop without a pause.
    public internal(set) var longest: UInt64 = 0
    /// How many jobs it sent away from the loop, to the global executor: detached and unstructured tasks.
    public internal(set) var departures: UInt64 = 0

    /// A count of nothing.
    public init() {}
}
