import JSON

/// `format`, where it is to be checked: which strings there may be.
///
/// Formats that are not known say nothing.
struct FormatRule: Rule {
    private let format: Format

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let name = try reader.string("format"), reader.assertsFormats, let format = Format(rawValue: name) else {
            return nil
        }
        self.format = format
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard let string = value.string else { return true }
        guard evaluation.spend(string.utf8.count) else { return false }
        return format.includes(string)
            || evaluation.fail("format", "must be \(format.phrase); it is \(value.phrase)")
    }
}
