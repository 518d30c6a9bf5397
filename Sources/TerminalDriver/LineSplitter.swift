/// Cuts a stream of bytes into lines of bounded length.
struct LineSplitter {
    private let longest: Int
    private var unfinished: [UInt8] = []

    init(longest: Int) {
        self.longest = max(1, longest)
    }

    /// The lines that `bytes` complete; the rest is kept for the next call.
    mutating func split(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(take())
            } else {
                // A line that ended just as it was full is one line, not two.
                if unfinished.count == longest { lines.append(take()) }
                unfinished.append(byte)
            }
        }
        return lines
    }

    /// The last line, which nothing ended; none if there is nothing in it.
    mutating func finish() -> [String] {
        unfinished.isEmpty ? [] : [take()]
    }

    private mutating func take() -> String {
        defer { unfinished.removeAll(keepingCapacity: true) }
        if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
        return String(decoding: unfinished, as: UTF8.self)
    }
}
