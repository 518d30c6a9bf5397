import Screen

/// Bytes from anywhere as text, with what could act on a terminal set off from what a reader may read.
///
/// Bytes that are not UTF-8 are shown as numbers. They, control characters, and characters that change the direction
/// of text have the role of escapes.
struct ByteText {
    private let role: Role
    private let glyphs: Glyphs
    private var pending = String.UnicodeScalarView()
    private var pendingRole: Role
    private var line = Line()

    static func line(_ bytes: some Collection<UInt8>, role: Role, glyphs: Glyphs) -> Line {
        if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
            return Line(String(decoding: bytes, as: UTF8.self), role)
        }
        var text = ByteText(role: role, glyphs: glyphs)
        text.read(bytes)
        return text.line
    }

    private init(role: Role, glyphs: Glyphs) {
        self.role = role
        self.glyphs = glyphs
        pendingRole = role
    }

    private mutating func read(_ bytes: some Collection<UInt8>) {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var rest = bytes[...]
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                add(CollectionOfOne(scalar), Self.acts(scalar) ? .jsonEscape : role)
                rest = rest.dropFirst(encoded.count)
            case .error(let length):
                for byte in rest.prefix(length) { add(symbol(byte).unicodeScalars, .jsonEscape) }
                rest = rest.dropFirst(length)
            case .emptyInput:
                flush()
                return
            }
        }
    }

    private mutating func add(_ scalars: some Sequence<Unicode.Scalar>, _ role: Role) {
        if role != pendingRole { flush() }
        pendingRole = role
        pending.append(contentsOf: scalars)
    }

    private mutating func flush() {
        line.add(String(pending), pendingRole)
        pending = String.UnicodeScalarView()
    }

    private func symbol(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return glyphs == .ascii ? "<\(digits)>" : "⟨\(digits)⟩"
    }

    /// Whether a terminal could act on the scalar: the controls, and the marks that turn the direction of text.
    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
