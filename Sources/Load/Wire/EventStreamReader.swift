/// Takes messages out of the bytes of a `text/event-stream`, in whatever pieces they come.
struct EventStreamReader {
    private var line: [UInt8] = []
    private var data: [UInt8]?
    private var endsWithReturn = false

    /// Takes more bytes.
    ///
    /// - Returns: the data of each event that has ended.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var events: [[UInt8]] = []
        for byte in bytes {
            // A line may end with a return, a newline, or both.
            let isSecondHalf = endsWithReturn && byte == UInt8(ascii: "\n")
            endsWithReturn = byte == UInt8(ascii: "\r")
            if isSecondHalf { continue }
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                line.append(byte)
                continue
            }
            if let event = endLine() { events.append(event) }
        }
        return events
    }

    private mutating func endLine() -> [UInt8]? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else {
            defer { data = nil }
            // An event without data is for the transport alone.
            return data?.isEmpty == false ? data : nil
        }
        guard line.starts(with: "data".utf8) else { return nil }
        var value = line.dropFirst(4)
        guard value.isEmpty || value.first == UInt8(ascii: ":") else { return nil }
        value = value.dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if data != nil { data?.append(UInt8(ascii: "\n")) }
        data = (data ?? []) + value
        return nil
    }
}
