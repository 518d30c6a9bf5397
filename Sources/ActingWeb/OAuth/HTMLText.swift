/// Text as it stands in an HTML page.
enum HTMLText {
    /// A text of which every character stands for itself, between tags as well as in an attribute's quotes.
    ///
    /// Characters that change the direction of what follows, and controls, are left out: they can make a name look like
    /// another.
    static func escape(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: break
                default: escaped.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
