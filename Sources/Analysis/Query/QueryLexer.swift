/// Cuts the text of a query into pieces; total, as what is wrong with a piece is part of it.
struct QueryLexer {
    private let source: QuerySource
    private var place = 0

    private init(_ source: QuerySource) {
        self.source = source
    }

    static func lexemes(of source: QuerySource) -> [QueryLexeme] {
        var lexer = QueryLexer(source)
        var lexemes: [QueryLexeme] = []
        while let next = lexer.next() { lexemes.append(next) }
        return lexemes
    }

    private var current: Unicode.Scalar? { scalar(at: place) }

    private func scalar(at place: Int) -> Unicode.Scalar? {
        source.scalars.indices.contains(place) ? source.scalars[place] : nil
    }

    private mutating func next() -> QueryLexeme? {
        while let scalar = current, scalar.properties.isWhitespace { place += 1 }
        guard let first = current else { return nil }
        let start = place
        let kind: QueryLexeme.Kind
        if let sign = takeOperator() {
            kind = .stray(sign)
        } else {
            switch first {
            case "(": kind = single(.open)
            case ")": kind = single(.close)
            case "!": kind = single(.not)
            default: kind = term()
            }
        }
        return QueryLexeme(kind: kind, range: start..<place)
    }

    private mutating func single(_ kind: QueryLexeme.Kind) -> QueryLexeme.Kind {
        place += 1
        return kind
    }

    /// A condition on a field if an operator follows a name, else a word.
    private mutating func term() -> QueryLexeme.Kind {
        let start = place
        while let scalar = current, Self.isName(scalar) { place += 1 }
        let nameRange = start..<place
        guard !nameRange.isEmpty, let sign = takeOperator() else {
            place = start
            return .word(text(endsAtComma: false))
        }
        let signRange = nameRange.upperBound..<place
        var values = [text(endsAtComma: true)]
        while current == "," {
            place += 1
            values.append(text(endsAtComma: true))
        }
        return .test(
            QueryRawTest(
                name: source.text(nameRange), nameRange: nameRange, sign: sign, signRange: signRange, values: values))
    }

    private mutating func takeOperator() -> QueryOperator? {
        let two = source.text(place..<min(place + 2, source.scalars.count))
        let one = source.text(place..<min(place + 1, source.scalars.count))
        guard let sign = QueryOperator(rawValue: two) ?? QueryOperator(rawValue: one) else { return nil }
        place += sign.rawValue.unicodeScalars.count
        return sign
    }

    // MARK: - Texts

    private mutating func text(endsAtComma: Bool) -> QueryRawText {
        var text = QueryRawText(range: place..<place)
        while let scalar = current {
            if scalar == "\"" {
                takeQuoted(into: &text)
            } else if Self.isBare(scalar), scalar != "," || !endsAtComma {
                takeBare(into: &text, endsAtComma: endsAtComma)
            } else {
                break
            }
        }
        text.range = text.range.lowerBound..<place
        return text
    }

    private mutating func takeBare(into text: inout QueryRawText, endsAtComma: Bool) {
        let start = place
        while let scalar = current, Self.isBare(scalar), scalar != "," || !endsAtComma { place += 1 }
        text.segments.append(.init(text: source.text(start..<place), isQuoted: false, range: start..<place))
    }

    private mutating func takeQuoted(into text: inout QueryRawText) {
        let start = place
        var content = ""
        place += 1
        while let scalar = current, scalar != "\"" {
            if scalar == "\\" {
                let escape = place
                if let meant = takeEscape() {
                    content.unicodeScalars.append(meant)
                } else {
                    text.blame(.unknownEscape(source.text(escape..<place)), escape..<place)
                }
            } else {
                content.unicodeScalars.append(scalar)
                place += 1
            }
        }
        if current == nil {
            text.blame(.unclosedQuote, start..<start + 1)
        } else {
            place += 1
        }
        text.segments.append(.init(text: content, isQuoted: true, range: start..<place))
    }

    /// What a backslash and what follows it stand for; `nil` where that is nothing.
    private mutating func takeEscape() -> Unicode.Scalar? {
        place += 1
        guard let letter = current else { return nil }
        place += 1
        guard letter == "u" else { return QueryQuote.unescaped(letter) }
        guard current == "{" else { return nil }
        let digits = place + 1
        while let scalar = current, scalar != "}", scalar != "\"", place < digits + 8 { place += 1 }
        guard current == "}" else { return nil }
        defer { place += 1 }
        return UInt32(source.text(digits..<place), radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "(" && scalar != ")" && scalar != "\"" && !scalar.properties.isWhitespace
    }
}

extension QueryRawText {
    fileprivate mutating func blame(_ reason: QueryError.Reason, _ range: Range<Int>) {
        fault = fault ?? Fault(reason: reason, range: range)
    }
}
