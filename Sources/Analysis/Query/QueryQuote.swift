/// How texts are written in a query.
package enum QueryQuote {
    /// The text as it is, or in quotes where it would not be read as one text.
    package static func written(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(isPlain)
        return isPlain ? text : quoted(text)
    }

    /// The text in quotes, on one line.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": quoted += "\\u{\(String(scalar.value, radix: 16))}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The scalar that a letter behind a backslash stands for.
    static func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"", "\\": scalar
        case "n": "\n"
        case "r": "\r"
        case "t": "\t"
        default: nil
        }
    }

    /// Whether a scalar means nothing but itself wherever it stands.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "/", ".", "+", "@", "#", "%", "&", "$": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }
}

extension QueryPattern: CustomStringConvertible {
    package var description: String {
        guard !parts.isEmpty else { return QueryQuote.quoted("") }
        return parts.map { part in
            switch part {
            case .text(let text): QueryQuote.written(text)
            case .run: "*"
            case .one: "?"
            }
        }.joined()
    }
}
