import JSON
import Screen
import Trace

/// A body as people read it: JSON laid out over lines, anything else as it came.
struct BodyText {
    let payload: Payload
    let glyphs: Glyphs
    /// What to say where there are no bytes.
    let nothing: String

    /// How long the body is, and what is wrong with it.
    var note: Line {
        guard payload.count > 0 else { return Line() }
        guard !payload.isTruncated else {
            return Line("truncated: the first \(payload.head.count) of \(payload.count) bytes are kept", .textWarning)
        }
        let count = Line("\(payload.count) \(payload.count == 1 ? "byte" : "bytes")", .textSecondary)
        guard let fault else { return count }
        return count + Line("  not valid JSON: \(fault)", .textError)
    }

    func lines(columns: Int) -> [Line] {
        guard payload.count > 0 else { return [Line(nothing, .textSecondary)] }
        // The part of a truncated text is laid out as far as it goes; it is never valid, and that says nothing.
        let isJSON = payload.isTruncated || fault == nil
        let lines = isJSON ? JSONLines(payload.head, glyphs: glyphs).lines : plain
        let ending = payload.isTruncated ? [Line("truncated here", .textWarning)] : []
        return lines.flatMap { $0.wrapped(to: columns, hanging: $0.inset + 2, atWords: false, glyphs) } + ending
    }

    private var fault: JSONParseError? {
        do throws(JSONParseError) {
            _ = try JSONValue(parsing: payload.head)
            return nil
        } catch {
            return error
        }
    }

    private var plain: [Line] {
        payload.head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { ByteText.line($0, role: .textPrimary, glyphs: glyphs) }
    }
}

extension Line {
    /// How many spaces the line begins with.
    fileprivate var inset: Int {
        spans.first.map { $0.text.prefix { $0 == " " }.count } ?? 0
    }
}
