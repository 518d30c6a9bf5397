import JSON

/// Reads the keywords of one subschema after the other, and refuses values that they cannot have.
struct KeywordReader {
    /// Whether `format` is checked.
    let assertsFormats: Bool
    /// The subschema whose keywords are read.
    var site: SchemaSite

    private let numbers: [JSONPointer: Int]
    private var patternRoom: Int

    init(survey: SchemaSurvey, assertsFormats: Bool) {
        self.assertsFormats = assertsFormats
        numbers = survey.numbers
        patternRoom = survey.limits.patternInstructions
        site = SchemaSite(value: true, location: .root, resource: 0)
    }

    /// The value of a keyword, of whatever kind.
    func value(_ keyword: String) -> JSONValue? {
        site.value[keyword]
    }

    /// A number.
    func number(_ keyword: String) throws(SchemaError) -> Number? {
        guard let value = value(keyword) else { return nil }
        guard let number = Number(value) else { throw wrong(keyword, expected: "a number") }
        return number
    }

    /// A number of things, which may be written as `2.0` too; one beyond all use becomes the largest there is.
    func count(_ keyword: String) throws(SchemaError) -> Int? {
        guard let number = try number(keyword) else { return nil }
        guard number.isWhole, number >= .integer(0) else { throw wrong(keyword, expected: "an integer of at least 0") }
        return number.integer.map { Int(clamping: $0) } ?? Int.max
    }

    /// A boolean; `false` where there is none.
    func flag(_ keyword: String) throws(SchemaError) -> Bool {
        guard let value = value(keyword) else { return false }
        guard let bool = value.bool else { throw wrong(keyword, expected: "a boolean") }
        return bool
    }

    /// A string.
    func string(_ keyword: String) throws(SchemaError) -> String? {
        guard let value = value(keyword) else { return nil }
        guard let string = value.string else { throw wrong(keyword, expected: "a string") }
        return string
    }

    /// An array of names, each of them once; empty where there is none.
    func names(_ keyword: String) throws(SchemaError) -> [String] {
        guard let value = value(keyword) else { return [] }
        return try names(value, at: site.location.appending(keyword))
    }

    /// An object of arrays of names; empty where there is none.
    func namesByName(_ keyword: String) throws(SchemaError) -> [(name: String, names: [String])] {
        guard let value = value(keyword) else { return [] }
        guard let members = value.object else { throw wrong(keyword, expected: "an object of arrays of strings") }
        var table: [(String, [String])] = []
        for (name, value) in members {
            table.append((name, try names(value, at: site.location.appending(keyword).appending(name))))
        }
        return table
    }

    private func names(_ value: JSONValue, at location: JSONPointer) throws(SchemaError) -> [String] {
        let names = value.array?.compactMap(\.string)
        guard let names, names.count == value.array?.count, Set(names).count == names.count else {
            throw SchemaError(.wrongValue(expected: "an array of different strings"), at: location)
        }
        return names
    }

    // MARK: - Patterns

    /// A pattern.
    ///
    /// - Parameters:
    ///   - source: The pattern as written.
    ///   - location: Where it is written.
    /// - Returns: The pattern.
    /// - Throws: `SchemaError` where it is none, or one too large or too hard.
    mutating func pattern(_ source: String, at location: JSONPointer) throws(SchemaError) -> Pattern {
        do throws(PatternError) {
            let pattern = try Pattern(source, instructionLimit: patternRoom)
            patternRoom -= pattern.instructionCount
            return pattern
        } catch {
            throw SchemaError(.pattern(source, fault: error.description), at: location)
        }
    }

    // MARK: - Subschemas

    /// The number of the subschema that is a keyword's value.
    func subschema(_ keyword: String) -> Int? {
        value(keyword) == nil ? nil : numbers[site.location.appending(keyword)]
    }

    /// The numbers of the subschemas in a keyword's array; empty where there is none.
    func subschemas(_ keyword: String) -> [Int] {
        let location = site.location.appending(keyword)
        return (value(keyword)?.array ?? []).indices.compactMap { numbers[location.appending($0)] }
    }

    /// The names and numbers of the subschemas in a keyword's object; empty where there is none.
    func subschemasByName(_ keyword: String) -> [(name: String, subschema: Int)] {
        let location = site.location.appending(keyword)
        return (value(keyword)?.object ?? [:]).keys.compactMap { name in
            numbers[location.appending(name)].map { (name, $0) }
        }
    }

    /// The error that a keyword's value is of the wrong kind.
    func wrong(_ keyword: String, expected: String) -> SchemaError {
        SchemaError(.wrongValue(expected: expected), at: site.location.appending(keyword))
    }
}
