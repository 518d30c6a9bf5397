import JSON

/// How values are shown in sentences for people; always short, whatever the value.
extension JSONValue {
    /// The value where it is short, or what kind it is of.
    var phrase: String {
        switch self {
        case .null, .bool, .integer: description
        case .double(let double): double.description
        case .string(let string): Self.string(string.shortened()).description
        case .array(let elements): "an array of \(elements.count.counted("element"))"
        case .object(let members): "an object of \(members.count.counted("property", "properties"))"
        }
    }
}

extension String {
    /// The first characters, with an ellipsis where there are more.
    func shortened(to limit: Int = 60) -> String {
        let scalars = unicodeScalars.prefix(limit + 1)
        guard scalars.count > limit else { return self }
        return String(scalars.dropLast()) + "…"
    }
}

extension Int {
    /// The number and what it is a number of.
    func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}

extension [String] {
    /// The elements as a list of alternatives, of which only the first are shown where there are many.
    func alternatives(upTo limit: Int = 12) -> String {
        let shown = prefix(limit)
        let rest = count - shown.count
        if rest > 0 { return shown.joined(separator: ", ") + " or one of \(rest) others" }
        guard let last = shown.last, shown.count > 1 else { return shown.joined() }
        return shown.dropLast().joined(separator: ", ") + " or " + last
    }
}
