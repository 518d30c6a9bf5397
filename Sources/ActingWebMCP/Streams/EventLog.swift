/// The last events of a stream, for a client that comes back for what it missed; bounded in number and bytes.
struct EventLog {
    /// What came after an event.
    enum Rest: Equatable {
        case events([StreamEvent])
        /// Some of it is no longer kept.
        case gone
    }

    private let stream: String
    private let limits: MCPLimits
    private var events: [StreamEvent] = []
    private var bytes = 0
    /// The number of the first event that is kept.
    private var first = 0

    /// - Parameters:
    ///   - stream: the stream's name, unique in its session.
    ///   - limits: how much to keep.
    init(stream: String, limits: MCPLimits) {
        self.stream = stream
        self.limits = limits
    }

    /// Numbers an event and keeps it.
    mutating func add(_ data: [UInt8], retry: Int? = nil) -> StreamEvent {
        let event = StreamEvent(id: "\(stream).\(first + events.count)", retry: retry, data: data)
        events.append(event)
        bytes += data.count
        while events.count > limits.replayEvents || bytes > limits.replayBytes, let oldest = events.first {
            events.removeFirst()
            bytes -= oldest.data.count
            first += 1
        }
        return event
    }

    /// What came after the event of this number.
    func rest(after number: Int) -> Rest {
        guard number >= first - 1 else { return .gone }
        guard number < first + events.count else { return .events([]) }
        return .events(Array(events[(number + 1 - first)...]))
    }
}
