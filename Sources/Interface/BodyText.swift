import JSON
import Screen
import Trace

/// A body as people read it: JSON laid out over lines, anything else as it came.
struct BodyText {
    private let payload: Payload
    private let glyphs: Glyphs
    private let nothing: String
    private let fault: JSONParseError?

    /// Reads a body; `nothing` is what to say where there are no bytes.
    init(_ payload: Payload, glyphs: Glyphs, nothing: String) {
        self.payload = payload
        self.glyphs = glyphs
        self.nothing = nothing
        // The part of a truncated text is laid out as far as it goes; it is never valid, and that says nothing.
        fault = payload.isTruncated ? nil : Self.fault(of: payload.head)
    }

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

    /// The body in lines of that many columns; with a limit, only as much of it as so many lines are likely to show.
    func lines(columns: Int, limit: Int = .max) -> [Line] {
        guard payload.count > 0 else { return [Line(nothing, .textSecondary)] }
        let bytes = limit == .max ? payload.head : Array(payload.head.prefix(limit * max(1, columns) * 8))
        let lines = fault == nil ? JSONLines(bytes, glyphs: glyphs, limit: limit).lines : plain(bytes)
        let ending = payload.isTruncated ? [Line("truncated here", .textWarning)] : []
        return lines.flatMap { $0.wrapped(to: columns, hanging: $0.inset + 2, atWords: false, glyphs) } + ending
    }

    private static func fault(of bytes: [UInt8]) -> JSONParseError? {
        do throws(JSONParseError) {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch {
            return error
        }
    }

    private func plain(_ bytes: [UInt8]) -> [Line] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { ByteText.line($0, role: .textPrimary, glyphs: glyphs) }
    }
}

extension Line {
    /// How many spaces the line begins with.
    fileprivate var inset: Int {
        spans.first.map { $0.text.prefix { $0 == " " }.count } ?? 0
    }
}
