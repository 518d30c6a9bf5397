import JSON
import Screen
import Trace

/// A body cut into lines once, of which only those on the screen are written out again for a frame.
///
/// JSON, and the JSON in the events of a stream, is laid out exactly as it was written between the tokens' white
/// space: repeated keys, escapes and the forms of numbers stay as they are. Anything else is shown as it came.
struct BodyOutline: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case json
        /// Server-sent events, and how many.
        case events(Int)
        case text
    }

    let payload: Payload
    let form: Form
    /// The text of all lines.
    let text: [UInt8]
    let lines: [BodyLine]
    /// What can be folded, in the order in which it opens.
    let nodes: [BodyNode]
    private let fault: JSONParseError?
    private let painter: BodyPainter

    /// Reads a body, or no more than its first bytes.
    init(_ payload: Payload, glyphs: Glyphs, limit: Int = .max) {
        self.payload = payload
        painter = BodyPainter(glyphs: glyphs)
        let bytes = payload.head.count > limit ? Array(payload.head.prefix(max(0, limit))) : payload.head
        var cutter = BodyCutter(bytes, glyphs: glyphs)
        let isWhole = bytes.count == payload.count
        let isStream = cutter.isEventStream
        // A part of a text is laid out as far as it goes; that it is not valid says nothing.
        fault = isWhole && !isStream && !bytes.isEmpty ? Self.fault(of: bytes) : nil
        if isStream {
            form = .events(cutter.eventStream())
        } else if fault == nil, isWhole || cutter.beginsNode {
            form = .json
            cutter.json(0..<bytes.count)
        } else {
            form = .text
            if !bytes.isEmpty { cutter.plain(0..<bytes.count) }
        }
        if payload.isTruncated { cutter.notice(Self.missing(payload)) }
        text = cutter.text
        lines = cutter.lines
        nodes = cutter.nodes
    }

    /// How long the body is, and what is wrong with it.
    var note: Line {
        guard payload.count > 0 else { return Line() }
        guard !payload.head.isEmpty else { return Line("\(ByteCount(payload.count).text), not kept", .textSecondary) }
        guard !payload.isTruncated else {
            return Line("truncated: the first \(payload.head.count) of \(payload.count) bytes are kept", .textWarning)
        }
        let count = Line("\(payload.count) \(payload.count == 1 ? "byte" : "bytes")", .textSecondary)
        if case .events(let events) = form {
            return count + Line(", \(events) \(events == 1 ? "event" : "events")", .textSecondary)
        }
        guard let fault else { return count }
        return count + Line("  not valid JSON: \(fault)", .textError)
    }

    /// Which glyph of a line begins at a byte of the text, counted from zero.
    func glyph(at place: Int, in line: BodyLine) -> Int {
        guard line.widths != nil else { return place - line.range.lowerBound }
        var before = line
        before.range = line.range.clamped(to: 0..<max(0, place))
        return painter.widths(before, text).count
    }

    /// The innermost node that has a line inside, behind its opening.
    func node(around line: Int) -> Int? {
        nodes.lastIndex { $0.lines.lowerBound < line && $0.lines.contains(line) }
    }

    /// The node that a line opens, where it hides something when it is folded.
    func node(openedBy line: Int) -> Int? {
        guard lines.indices.contains(line), let node = lines[line].node, nodes[node].lines.count > 1 else { return nil }
        return node
    }

    private static func missing(_ payload: Payload) -> String {
        guard !payload.head.isEmpty else { return "Bodies are kept at the level of observation \"payloads\"." }
        return "truncated here: \(payload.count - payload.head.count) bytes are missing"
    }

    private static func fault(of bytes: [UInt8]) -> JSONParseError? {
        do throws(JSONParseError) {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch {
            return error
        }
    }
}
