/// Cuts a stream of server-sent events into the data of each, whatever the pieces it comes in.
struct EventStreamReader {
    /// An event with data, or a mere place to come back to.
    struct Event: Hashable {
        var data: [UInt8]
        /// The name of the place in the stream; `nil` where the event has none of its own.
        var id: String?
        /// How long to wait before coming back, in milliseconds, where the server says.
        var retry: Int?
    }

    private var line: [UInt8] = []
    private var lines: [[UInt8]] = []
    private var endedWithReturn = false

    /// Takes the next piece, and returns the events that it completes.
    mutating func take(_ piece: some Sequence<UInt8>) -> [Event] {
        var events: [Event] = []
        for byte in piece {
            // A line ends with a return, a newline, or both.
            let isSecondHalf = byte == UInt8(ascii: "\n") && endedWithReturn
            endedWithReturn = byte == UInt8(ascii: "\r")
            if isSecondHalf { continue }
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                line.append(byte)
                continue
            }
            if line.isEmpty {
                if let event = completed() { events.append(event) }
            } else {
                lines.append(line)
                line = []
            }
        }
        return events
    }

    private mutating func completed() -> Event? {
        defer { lines = [] }
        guard !lines.isEmpty else { return nil }
        var event = Event(data: [])
        var parts: [ArraySlice<UInt8>] = []
        for line in lines {
            let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
            var value = line[min(colon + 1, line.endIndex)...]
            if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
            switch String(decoding: line[..<colon], as: UTF8.self) {
            case "data": parts.append(value)
            case "id": event.id = String(decoding: value, as: UTF8.self)
            case "retry": event.retry = Int(String(decoding: value, as: UTF8.self))
            default: break
            }
        }
        event.data = Array(parts.joined(separator: [UInt8(ascii: "\n")]))
        return event
    }
}
