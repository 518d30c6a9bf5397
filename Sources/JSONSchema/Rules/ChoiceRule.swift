import JSON

/// `enum` and `const`: which values there may be.
struct ChoiceRule: Rule {
    private let choices: Choices?
    private let constant: Choices?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        choices = try reader.value("enum").map { value throws(SchemaError) in
            guard let values = value.array else { throw reader.wrong("enum", expected: "an array") }
            return Choices(values)
        }
        constant = reader.value("const").map { Choices([$0]) }
        guard choices != nil || constant != nil else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        let isChosen = choices?.accept(value, as: "enum", in: &evaluation) ?? true
        guard isChosen || evaluation.goesOn else { return false }
        return (constant?.accept(value, as: "const", in: &evaluation) ?? true) && isChosen
    }
}

/// Values of which one is asked for.
private struct Choices: Sendable {
    private let values: [JSONValue]
    /// Those that are found by one look, however many there are.
    private let scalars: Set<ComparableValue>
    /// Those that take looking through, each for itself.
    private let composites: [ComparableValue]

    init(_ values: [JSONValue]) {
        self.values = values
        scalars = Set(values.filter { !$0.isComposite }.map(ComparableValue.init))
        composites = values.filter(\.isComposite).map(ComparableValue.init)
    }

    func accept(_ value: JSONValue, as keyword: String, in evaluation: inout Evaluation) -> Bool {
        contain(value, in: &evaluation)
            || evaluation.fail(keyword, "must be \(values.map(\.phrase).either); it is \(value.phrase)")
    }

    private func contain(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard value.isComposite else {
            return evaluation.spend(lookingAt: value) && scalars.contains(ComparableValue(value))
        }
        for composite in composites where evaluation.spend(lookingAt: composite.value) {
            if composite == ComparableValue(value) { return true }
        }
        return false
    }
}

extension JSONValue {
    fileprivate var isComposite: Bool {
        array != nil || object != nil
    }
}

extension [String] {
    /// The alternatives; where there is none, a phrase that says so.
    fileprivate var either: String {
        switch count {
        case 0: "one of no values"
        case 1: alternatives()
        default: "one of " + alternatives()
        }
    }
}
