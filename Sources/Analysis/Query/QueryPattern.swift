/// A text to look for, in which `*` stands for anything and `?` for one character.
///
/// Upper and lower case are the same. Composed and decomposed forms of a letter are not: what a protocol carries is
/// compared as it came.
package struct QueryPattern: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case text(String)
        /// Any number of characters, none included.
        case run
        /// Exactly one character.
        case one
    }

    /// What the pattern is made of; neighbouring texts and runs are one, and no text is empty.
    package let parts: [Part]
    /// The parts in lower case: a byte of UTF-8 each, or one of the two signs.
    private let program: [UInt16]
    private let isASCII: Bool
    /// For a pattern without signs: where to go on in the program when its next byte is another, as Knuth, Morris and
    /// Pratt found it; empty for others.
    private let fallbacks: [Int]

    private static let run: UInt16 = 256
    private static let one: UInt16 = 257

    package init(_ parts: [Part]) {
        self.parts = parts.reduce(into: []) { $0.join($1) }
        program = self.parts.flatMap { part -> [UInt16] in
            switch part {
            case .text(let text): text.lowercased().utf8.map(UInt16.init)
            case .run: [Self.run]
            case .one: [Self.one]
            }
        }
        isASCII = program.allSatisfy { $0 < 0x80 || $0 >= Self.run }
        fallbacks = program.allSatisfy { $0 < Self.run } ? Self.fallbacks(of: program) : []
    }

    package init(_ text: String) {
        self.init([.text(text)])
    }

    /// The text that the pattern is, where it has no signs in it.
    package var plainText: String? {
        switch parts.first {
        case nil: ""
        case .text(let text) where parts.count == 1: text
        case .text, .run, .one: nil
        }
    }

    /// Whether the pattern is the whole of a text.
    package func matches(_ text: String) -> Bool {
        isASCII ? isFound(in: text.utf8, isWhole: true) : isFound(in: text.lowercased().utf8, isWhole: true)
    }

    /// Whether the pattern is some part of a text.
    package func occurs(in text: String) -> Bool {
        guard fallbacks.isEmpty else { return occursPlainly(in: isASCII ? text : text.lowercased()) }
        return isASCII ? isFound(in: text.utf8, isWhole: false) : isFound(in: text.lowercased().utf8, isWhole: false)
    }

    /// Goes through the text once and never back, which is what long lists are searched by.
    private func occursPlainly(in text: String) -> Bool {
        var step = 0
        for byte in text.utf8 {
            let byte = byte.lowercasedASCII
            while step > 0, program[step] != byte { step = fallbacks[step] }
            if program[step] == byte { step += 1 }
            if step == program.count { return true }
        }
        return false
    }

    private static func fallbacks(of program: [UInt16]) -> [Int] {
        var fallbacks = program.map { _ in 0 }
        var length = 0
        for step in program.indices.dropFirst(2) {
            while length > 0, program[step - 1] != program[length] { length = fallbacks[length] }
            if program[step - 1] == program[length] { length += 1 }
            fallbacks[step] = length
        }
        return fallbacks
    }

    /// Goes through the text once, and back only to the place where the last run could have ended later.
    private func isFound(in bytes: String.UTF8View, isWhole: Bool) -> Bool {
        var place = bytes.startIndex
        var step = 0
        var retry: (place: String.UTF8View.Index, step: Int)? = isWhole ? nil : (place, 0)
        while true {
            if step == program.count {
                if !isWhole || place == bytes.endIndex { return true }
            } else if program[step] == Self.run {
                step += 1
                retry = (place, step)
                continue
            } else if place < bytes.endIndex {
                let byte = bytes[place].lowercasedASCII
                if program[step] == Self.one {
                    place = bytes.afterCharacter(at: place)
                    step += 1
                    continue
                }
                if program[step] == byte {
                    bytes.formIndex(after: &place)
                    step += 1
                    continue
                }
            }
            guard let last = retry, last.place < bytes.endIndex else { return false }
            place = bytes.afterCharacter(at: last.place)
            step = last.step
            retry = (place, step)
        }
    }
}

extension [QueryPattern.Part] {
    fileprivate mutating func join(_ part: QueryPattern.Part) {
        switch (last, part) {
        case (_, .text("")), (.run, .run): break
        case (.text(let before), .text(let text)): self[count - 1] = .text(before + text)
        default: append(part)
        }
    }
}

extension String.UTF8View {
    /// The place behind the Unicode scalar that begins here, which is what `?` counts.
    fileprivate func afterCharacter(at place: Index) -> Index {
        var next = index(after: place)
        while next < endIndex, self[next] & 0xC0 == 0x80 { formIndex(after: &next) }
        return next
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt16 {
        UInt16(self >= 0x41 && self <= 0x5A ? self | 0x20 : self)
    }
}
