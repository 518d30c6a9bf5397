import JSON
import Screen
import Trace

/// The answer to a call as people read it: texts as texts, everything else by what it is.
struct ResultLines {
    /// How many bytes of text are shown at the most.
    private static let mostBytes = 65_536

    private(set) var lines: [Line] = []
    private let glyphs: Glyphs

    /// Reads an answer; without a message its body is shown as it came.
    init(_ message: JSONValue?, body: [UInt8], glyphs: Glyphs) {
        self.glyphs = glyphs
        guard let message else {
            lines = Self.plain(String(decoding: body, as: UTF8.self))
            return
        }
        if let error = message["error"] {
            lines = [Line(error["message"]?.string ?? "an error without a message", .textError)]
            if let data = error["data"] { json(data) }
        } else {
            add(message["result"] ?? message)
        }
    }

    /// As much from the start as a frame has time for, and a word on what is left out.
    var bounded: [Line] {
        var room = Self.mostBytes
        var shown: [Line] = []
        for line in lines {
            let size = line.spans.reduce(1) { $0 + $1.text.utf8.count }
            guard size > room else {
                shown.append(line)
                room -= size
                continue
            }
            var part = Line()
            for span in line.spans where room > 0 {
                part.add(String(span.text.unicodeScalars.prefix(room)), span.role)
                room -= span.text.utf8.count
            }
            return shown + [part, Line("the rest is not shown; copy takes the whole answer", .textWarning)]
        }
        return shown
    }

    private mutating func add(_ result: JSONValue) {
        let isError = result["isError"]?.bool == true
        if let blocks = result["content"]?.array {
            for block in blocks { add(block: block, role: isError ? .textError : .textPrimary) }
            if let structured = result["structuredContent"] {
                lines.append(Line("structured content", .textHeading))
                json(structured)
            }
        } else if let messages = result["messages"]?.array {
            for message in messages {
                lines.append(Line(message["role"]?.string ?? "", .textHeading))
                add(block: message["content"] ?? [:], role: .textPrimary)
            }
        } else if let contents = result["contents"]?.array {
            for content in contents {
                let type = content["mimeType"]?.string.map { "  \($0)" } ?? ""
                lines.append(Line(content["uri"]?.string ?? "", .textHeading) + Line(type, .textSecondary))
                add(resource: content)
            }
        } else {
            json(result)
        }
    }

    private mutating func add(block: JSONValue, role: Role) {
        switch block["type"]?.string {
        case "text": lines += Self.plain(block["text"]?.string ?? "", role)
        case "image", "audio":
            let size = block["data"]?.string?.utf8.count ?? 0
            let type = block["mimeType"]?.string ?? ""
            lines.append(
                Line("\(block["type"]?.string ?? "") \(type), \(size) characters of Base64", .textSecondary))
        case "resource":
            lines.append(Line(block["resource"]?["uri"]?.string ?? "", .textHeading))
            add(resource: block["resource"] ?? [:])
        case "resource_link":
            lines.append(Line("link ", .textSecondary) + Line(block["uri"]?.string ?? "", .textHeading))
        default: json(block)
        }
    }

    private mutating func add(resource: JSONValue) {
        if let text = resource["text"]?.string {
            lines += Self.plain(text)
        } else if let blob = resource["blob"]?.string {
            lines.append(Line("\(blob.utf8.count) characters of Base64", .textSecondary))
        }
    }

    private mutating func json(_ value: JSONValue) {
        lines += BodyOutline(Payload(value.encoded()), glyphs: glyphs).rows(glyphs)
    }

    private static func plain(_ text: String, _ role: Role = .textPrimary) -> [Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Line(String($0), role) }
    }
}
