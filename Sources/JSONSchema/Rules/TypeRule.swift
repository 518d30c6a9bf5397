import JSON

/// `type`: which kinds of value there may be.
struct TypeRule: Rule {
    /// A kind of value.
    private enum Kind: String, CaseIterable {
        case null, boolean, integer, number, string, array, object

        /// The kind with its article.
        var phrase: String {
            switch self {
            case .null: "null"
            case .integer, .array, .object: "an \(rawValue)"
            case .boolean, .number, .string: "a \(rawValue)"
            }
        }

        func includes(_ value: JSONValue) -> Bool {
            switch (self, value) {
            case (.null, .null), (.boolean, .bool), (.string, .string), (.array, .array), (.object, .object),
                (.number, .integer), (.number, .double), (.integer, .integer):
                true
            case (.integer, .double(let double)): Number.double(double).isWhole
            default: false
            }
        }
    }

    private let kinds: [Kind]

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let value = reader.value("type") else { return nil }
        let names = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
        kinds = names.compactMap(Kind.init)
        guard !kinds.isEmpty, kinds.count == value.array?.count ?? 1, Set(kinds).count == kinds.count else {
            let known = Kind.allCases.map { "\"\($0.rawValue)\"" }.alternatives()
            throw reader.wrong("type", expected: "\(known), or an array of such")
        }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        if kinds.contains(where: { $0.includes(value) }) { return true }
        return evaluation.fail("type", "must be \(kinds.map(\.phrase).alternatives()); it is \(value.phrase)")
    }
}
