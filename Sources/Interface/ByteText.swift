import Screen

/// Bytes from anywhere as text; those that are not UTF-8 are shown as numbers.
enum ByteText {
    static func line(_ bytes: some Collection<UInt8>, role: Role, glyphs: Glyphs) -> Line {
        var line = Line()
        var text = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                text.append(Unicode.UTF8.decode(encoded))
                offset += encoded.count
            case .error(let length):
                line.add(String(text), role)
                text = String.UnicodeScalarView()
                let wrong = bytes.dropFirst(offset).prefix(length)
                line.add(wrong.map { symbol($0, glyphs: glyphs) }.joined(), .jsonEscape)
                offset += length
            case .emptyInput:
                line.add(String(text), role)
                return line
            }
        }
    }

    private static func symbol(_ byte: UInt8, glyphs: Glyphs) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return glyphs == .ascii ? "<\(digits)>" : "⟨\(digits)⟩"
    }
}
