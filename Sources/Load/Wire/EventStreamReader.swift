/// Cuts a `text/event-stream` into the data of each event, whatever the pieces it comes in.
package struct EventStreamReader {
    /// An event with data, or a mere place to come back to.
    package struct Event: Hashable, Sendable {
        package var data: [UInt8]
        /// The name of the place in the stream; `nil` where the event has none of its own.
        package var id: String?
        /// How long to wait before coming back, in milliseconds, where the server says.
        package var retry: Int?

        package init(data: [UInt8], id: String? = nil, retry: Int? = nil) {
            self.data = data
            self.id = id
            self.retry = retry
        }
    }

    /// The most bytes of one event that are kept.
    private let longest: Int
    private var line: [UInt8] = []
    private var event: Event?
    private var hasData = false
    private var endsWithReturn = false
    /// Whether an event was longer than what is kept; nothing is read after that.
    package private(set) var isTooLong = false

    /// - Parameter longest: the most bytes of one event that are kept.
    package init(longest: Int) {
        self.longest = longest
    }

    /// Takes the next piece, and returns the events that it completes.
    package mutating func take(_ piece: some Sequence<UInt8>) -> [Event] {
        var events: [Event] = []
        for byte in piece {
            if isTooLong { break }
            // A line ends with a return, a newline, or both.
            let isSecondHalf = byte == UInt8(ascii: "\n") && endsWithReturn
            endsWithReturn = byte == UInt8(ascii: "\r")
            if isSecondHalf { continue }
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                append(byte)
                continue
            }
            if !line.isEmpty {
                endLine()
            } else if let event {
                events.append(event)
                forget()
            }
        }
        return events
    }

    private mutating func append(_ byte: UInt8) {
        guard line.count + (event?.data.count ?? 0) < longest else {
            forget()
            line = []
            isTooLong = true
            return
        }
        line.append(byte)
    }

    private mutating func forget() {
        event = nil
        hasData = false
    }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        if event == nil { event = Event(data: []) }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        let name = line[..<colon]
        if name.elementsEqual("data".utf8) {
            if hasData { event?.data.append(UInt8(ascii: "\n")) }
            event?.data += value
            hasData = true
        } else if name.elementsEqual("id".utf8) {
            event?.id = String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("retry".utf8) {
            event?.retry = Int(String(decoding: value, as: UTF8.self))
        }
    }
}
