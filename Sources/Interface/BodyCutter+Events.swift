extension BodyCutter {
    /// The fields of an event stream, as its standard names them; a line that begins with a colon is a comment.
    private static let fields: Set<String> = ["event", "data", "id", "retry", ""]

    /// Whether the first line that is not empty is one of an event stream.
    var isEventStream: Bool {
        let start = bytes.prefix { $0 == 0x0A || $0 == 0x0D }.count
        let name = bytes[start...].prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A }.prefix(8)
        let end = start + name.count
        return end < bytes.count && bytes[end] == UInt8(ascii: ":")
            && Self.fields.contains(String(decoding: name, as: UTF8.self))
    }

    /// Adds the lines of an event stream, with the JSON of its data laid out.
    ///
    /// - Returns: how many events there are.
    mutating func eventStream() -> Int {
        var events = 0
        var hasFields = false
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let end = part.last == 0x0D ? part.endIndex - 1 : part.endIndex
            let line = part.startIndex..<end
            if !line.isEmpty {
                hasFields = hasFields || bytes[line.lowerBound] != UInt8(ascii: ":")
                field(line)
            } else if hasFields {
                events += 1
                hasFields = false
                plain(line)
            }
        }
        return events + (hasFields ? 1 : 0)
    }

    private mutating func field(_ line: Range<Int>) {
        let name = bytes[line].prefix { $0 != UInt8(ascii: ":") }
        let isColon = name.endIndex < line.upperBound
        let space = isColon && bytes[line].dropFirst(name.count + 1).first == 0x20 ? 1 : 0
        let value = min(line.upperBound, name.endIndex + (isColon ? 1 : 0) + space)
        let first = value < line.upperBound ? bytes[value] : 0
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            json(value..<line.upperBound, label: line.lowerBound..<value)
        } else {
            plain(line, label: value - line.lowerBound)
        }
    }
}
