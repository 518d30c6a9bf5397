import JSON

/// Reads templates: one grammar for arguments, which are JSON, and for plain texts.
///
/// In a string of JSON and in a plain text a brace opens a place, and two braces are one that stands for itself. Between
/// the strings of JSON a brace opens a place only where a letter follows, as no object begins so.
struct TemplateParser {
    private enum Kind { case json, text }

    private let bytes: [UInt8]
    private let kind: Kind
    private var offset = 0
    private var pieces: [Template.Piece] = []
    private var run: [UInt8] = []
    /// The text with each place replaced by a value of the same length, so that faults of the JSON keep their places.
    private var sample: [UInt8] = []

    private init(_ text: String, _ kind: Kind) {
        bytes = Array(text.utf8)
        self.kind = kind
    }

    /// Reads arguments: a JSON object whose strings and numbers may have places.
    static func arguments(_ text: String) throws(TemplateError) -> Template {
        var parser = TemplateParser(text, .json)
        try parser.read()
        try parser.checkJSON()
        return Template(parser.pieces)
    }

    /// Reads a text.
    static func text(_ text: String) throws(TemplateError) -> Template {
        var parser = TemplateParser(text, .text)
        try parser.read()
        return Template(parser.pieces)
    }

    private mutating func read() throws(TemplateError) {
        var isInString = kind == .text
        while let byte = current {
            if byte == UInt8(ascii: "{"), isInString || next.map(Self.isLetter) == true {
                try place(isInString: isInString)
                continue
            }
            if kind == .json, byte == UInt8(ascii: "\"") { isInString.toggle() }
            if kind == .json, byte == UInt8(ascii: "\\"), isInString { take() }
            take()
        }
        endRun()
    }

    /// Reads what stands in braces, or the brace that stands for itself.
    private mutating func place(isInString: Bool) throws(TemplateError) {
        if next == UInt8(ascii: "{") {
            take()
            offset += 1
            // A doubled brace is one byte of the text; the sample keeps both to keep places.
            sample.append(UInt8(ascii: "{"))
            return
        }
        guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) else { throw fault(.unclosedPlace) }
        let name = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
        let piece = try piece(named: name)
        endRun()
        let isQuoted = piece == .uuid && !isInString && kind == .json
        if isQuoted { pieces.append(.text([UInt8(ascii: "\"")])) }
        pieces.append(piece)
        if isQuoted { pieces.append(.text([UInt8(ascii: "\"")])) }
        sample += repeatElement(UInt8(ascii: "1"), count: end + 1 - offset)
        offset = end + 1
    }

    private func piece(named name: String) throws(TemplateError) -> Template.Piece {
        switch name {
        case "i": return .number
        case "uuid": return .uuid
        default: break
        }
        guard name.hasPrefix("rand:") else { throw fault(.unknownPlace(name)) }
        let range = String(name.dropFirst("rand:".count))
        // Without Foundation there is no split at a longer text.
        let parts = range.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, let low = Int64(parts[0]), let high = Int64(parts[2]), low <= high
        else { throw fault(.badRange(range)) }
        return .random(low...high)
    }

    private func checkJSON() throws(TemplateError) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: sample)
        } catch {
            throw TemplateError(reason: .notJSON(error.description), offset: characters(before: error.offset))
        }
        guard value.object != nil else { throw TemplateError(reason: .notAnObject, offset: 0) }
    }
}

// MARK: - Steps

extension TemplateParser {
    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

    /// Takes a byte as it is.
    private mutating func take() {
        guard let byte = current else { return }
        run.append(byte)
        sample.append(byte)
        offset += 1
    }

    private mutating func endRun() {
        if !run.isEmpty { pieces.append(.text(run)) }
        run = []
    }

    private func fault(_ reason: TemplateError.Reason) -> TemplateError {
        TemplateError(reason: reason, offset: characters(before: offset))
    }

    private func characters(before offset: Int) -> Int {
        String(decoding: bytes.prefix(offset), as: UTF8.self).count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
