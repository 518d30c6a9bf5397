import Screen

/// Cuts bytes into the lines of a layout.
///
/// Any bytes can be cut; where they are not JSON the layout is a guess.
struct BodyCutter {
    private struct Opened {
        var node: Int
        /// Where it opened among the bytes.
        var start: Int
        /// Whether something stands behind the last comma, or the bracket.
        var isFilled = false
    }

    /// How many bytes a line may have; what is longer goes on in the next, so that no line is slow to show.
    private static let longest = 4_096

    let bytes: [UInt8]
    private let painter: BodyPainter
    private(set) var text: [UInt8] = []
    private(set) var lines: [BodyLine] = []
    private(set) var nodes: [BodyNode] = []
    private var opened: [Opened] = []
    private var index = 0
    private var end = 0
    /// Where in the text the line begins that is being made.
    private var start = 0
    private var line = BodyLine(kind: .json)

    init(_ bytes: [UInt8], glyphs: Glyphs) {
        self.bytes = bytes
        painter = BodyPainter(glyphs: glyphs)
        text.reserveCapacity(bytes.count + bytes.count / 8)
    }

    /// Whether the bytes begin as an object or an array does.
    var beginsNode: Bool {
        let first = bytes.first { !Self.isSpace($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    // MARK: - Lines as they came

    /// Adds text as it came, with the name of its field at the start where it has one.
    mutating func plain(_ range: Range<Int>, label: Int = 0) {
        for part in bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            begin(.plain, label: label)
            add(part.startIndex..<part.endIndex, .textPrimary)
            endLine(evenIfEmpty: true)
        }
    }

    mutating func notice(_ words: String) {
        begin(.notice)
        text += words.utf8
        endLine()
    }

    private mutating func begin(_ kind: BodyLine.Kind, label: Int = 0) {
        endLine()
        line = BodyLine(kind: kind, label: label)
    }

    private mutating func endLine(evenIfEmpty: Bool = false) {
        if text.count > start || evenIfEmpty {
            line.range = start..<text.count
            if !text[line.range].allSatisfy({ (0x20...0x7E).contains($0) }) { line.widths = painter.widths(line, text) }
            lines.append(line)
        }
        line = BodyLine(kind: .json, depth: opened.count)
        start = text.count
    }

    /// Adds what may be too long for one line, and goes on in further lines.
    private mutating func add(_ range: Range<Int>, _ role: Role) {
        var rest = range
        while rest.count > Self.longest - (text.count - start) {
            let room = max(1, Self.longest - (text.count - start))
            var cut = rest.lowerBound + room
            // A character is not cut, as far as its first byte can be found.
            for _ in 0..<3 where bytes[cut] & 0xC0 == 0x80 && cut > rest.lowerBound + 1 { cut -= 1 }
            let (kind, depth) = (line.kind, line.depth)
            text += bytes[rest.lowerBound..<cut]
            endLine()
            rest = cut..<rest.upperBound
            line = BodyLine(kind: kind, depth: depth, rest: min(rest.count, Self.longest), restRole: role)
        }
        text += bytes[rest]
    }

    // MARK: - JSON

    /// Adds JSON, behind the name of its field where it has one.
    mutating func json(_ range: Range<Int>, label: Range<Int> = 0..<0) {
        index = range.lowerBound
        end = range.upperBound
        line = BodyLine(kind: .json, label: label.count)
        text += bytes[label]
        while skipSpace(), index < end { token() }
        endLine()
        // What nothing closed ends with the text.
        while let last = opened.last { close(last, at: lines.count) }
    }

    private mutating func token() {
        if text.count - start >= Self.longest { endLine() }
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): openNode()
        case UInt8(ascii: "}"), UInt8(ascii: "]"): closeNode()
        case UInt8(ascii: ","):
            take()
            countElement()
            endLine()
        case UInt8(ascii: ":"):
            take()
            text.append(UInt8(ascii: " "))
        case UInt8(ascii: "\""): string()
        default: word()
        }
    }

    private mutating func openNode() {
        fill()
        let first = index
        take()
        _ = skipSpace()
        // The closing bracket stands two places behind the opening one in ASCII, the brace as well.
        guard index >= end || bytes[index] != bytes[first] + 2 else { return take() }
        line.node = nodes.count
        opened.append(Opened(node: nodes.count, start: first))
        nodes.append(BodyNode(isObject: bytes[first] == UInt8(ascii: "{"), lines: lines.count..<lines.count + 1))
        endLine()
    }

    private mutating func closeNode() {
        endLine()
        if let last = opened.last {
            close(last, at: lines.count + 1)
            nodes[last.node].isClosed = true
        }
        line.depth = opened.count
        take()
    }

    private mutating func close(_ last: Opened, at line: Int) {
        countElement()
        opened.removeLast()
        nodes[last.node].lines = nodes[last.node].lines.lowerBound..<line
        nodes[last.node].size = min(index + 1, end) - last.start
    }

    /// Notes that something stands in the innermost node.
    private mutating func fill() {
        guard !opened.isEmpty else { return }
        opened[opened.count - 1].isFilled = true
    }

    private mutating func countElement() {
        guard let last = opened.last, last.isFilled else { return }
        nodes[last.node].count += 1
        opened[opened.count - 1].isFilled = false
    }

    private mutating func string() {
        fill()
        let start = index
        index += 1
        while index < end, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, end)
        let string = start..<index
        let isKey = skipSpace() && index < end && bytes[index] == UInt8(ascii: ":")
        add(string, isKey ? .jsonKey : .jsonString)
    }

    private mutating func word() {
        fill()
        let start = index
        while index < end, !BodyPainter.endsWord(bytes[index]) { index += 1 }
        add(start..<index, .jsonLiteral)
    }

    private mutating func take() {
        text.append(bytes[index])
        index += 1
    }

    /// Passes over white space; always true, so that conditions can begin with it.
    private mutating func skipSpace() -> Bool {
        while index < end, Self.isSpace(bytes[index]) { index += 1 }
        return true
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
