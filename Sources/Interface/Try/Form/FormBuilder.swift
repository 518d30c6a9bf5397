import JSON

/// Makes the fields of a form from its schema, filled with defaults or with a value that is there already.
///
/// A value always has a place: what the schema's form cannot hold is put into a raw field.
struct FormBuilder: Sendable {
    /// How deeply fields are nested at the most; below that they are raw.
    private static let deepest = 12
    /// How many fields are made at the most; those beyond are raw, as a small schema can ask for any number.
    static let mostFields = 500

    private let reading: SchemaReading
    private var made = 0

    init(root: JSONValue) {
        reading = SchemaReading(root: root)
    }

    /// The members of an object.
    ///
    /// - Parameters:
    ///   - schema: the object's schema.
    ///   - value: what the object holds already; `nil` for the defaults.
    ///   - depth: how deep the object lies.
    /// - Returns: a field for each member that the schema names, then for each other one that is there.
    mutating func members(of schema: JSONValue, from value: JSONValue? = nil, depth: Int = 0) -> [FormField] {
        let schema = reading.resolved(schema)
        let properties = schema["properties"]?.object ?? [:]
        let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
        var fields = properties.map { name, property in
            let filling: Filling = value.map { $0[name].map(Filling.value) ?? .nothing } ?? .standard
            return field(name, property, isRequired: required.contains(name), filling, depth: depth)
        }
        for (name, member) in value?.object ?? [:] where properties[name] == nil {
            fields.append(raw(name, member, isRequired: required.contains(name)))
        }
        return fields
    }

    /// What a new field is filled with.
    enum Filling {
        /// What the schema says it holds where nobody says otherwise.
        case standard
        /// Nothing: it is left out.
        case nothing
        case value(JSONValue)
    }

    /// The field of a member or an element.
    mutating func field(
        _ key: String, _ schema: JSONValue, isRequired: Bool, _ filling: Filling = .standard, depth: Int = 0
    ) -> FormField {
        made += 1
        let schema = reading.resolved(schema)
        let (shape, isNullable) = made <= Self.mostFields ? reading.shape(of: schema) : (.unknown, false)
        let value: JSONValue? =
            switch filling {
            case .standard: schema["default"]
            case .nothing: nil
            case .value(let value): value
            }
        var field: FormField
        if let value, let control = control(shape, schema, holding: value, depth: depth) {
            field = FormField(key: key, isRequired: isRequired, control: control)
            field.standing = .given
        } else if let value, !(value.isNull && isNullable) {
            field = raw(key, value, isRequired: isRequired)
        } else {
            field = FormField(key: key, isRequired: isRequired, control: control(shape, schema, depth: depth))
            if value != nil { field.standing = .null }
            if case .standard = filling, value == nil, isRequired, field.control.isMadeOfFields {
                give(&field, depth: depth)
            }
        }
        field.title = schema["title"]?.string
        field.note = schema["description"]?.string ?? ""
        field.isNullable = isNullable
        return field
    }

    private func raw(_ key: String, _ value: JSONValue, isRequired: Bool) -> FormField {
        var field = FormField(key: key, isRequired: isRequired, control: .raw(value.description))
        field.standing = .given
        return field
    }

    /// Puts a place that was left out into the value, with the fields that it is made of.
    mutating func give(_ field: inout FormField, depth: Int) {
        field.standing = .given
        switch field.control {
        case .group(let fields, let schema) where fields.isEmpty:
            field.control = .group(members(of: schema, depth: depth + 1), schema: schema)
        case .variants(let options, let chosen, let content) where content.isEmpty:
            field.control = variant(chosen, of: options, depth: depth)
        default: break
        }
    }

    /// The control that follows one of several schemas.
    mutating func variant(_ chosen: Int, of options: [FormOption], depth: Int) -> FormControl {
        guard options.indices.contains(chosen) else { return .raw("") }
        let content = field("", options[chosen].value, isRequired: true, depth: depth + 1)
        return .variants(options, chosen: chosen, content: [content])
    }

    // MARK: - Controls

    /// An empty control of a shape.
    private func control(_ shape: SchemaReading.Shape, _ schema: JSONValue, depth: Int) -> FormControl {
        guard depth < Self.deepest else { return .raw("") }
        return switch shape {
        case .text: .text("")
        case .number: .number("")
        case .truth: .truth(true)
        case .choice(let options): .choice(options, chosen: 0)
        case .object: .group([], schema: schema)
        case .array: .list([], item: schema["items"] ?? [:])
        case .variants(let options): .variants(options, chosen: 0, content: [])
        case .unknown: .raw("")
        }
    }

    /// A control of a shape that holds a value; `nil` where it cannot.
    private mutating func control(
        _ shape: SchemaReading.Shape, _ schema: JSONValue, holding value: JSONValue, depth: Int
    ) -> FormControl? {
        guard depth < Self.deepest else { return .raw(value.description) }
        switch (shape, value) {
        case (.text, .string(let text)): return .text(text)
        case (.number, .integer), (.number, .double): return .number(value.description)
        case (.truth, .bool(let truth)): return .truth(truth)
        case (.choice(let options), _):
            return options.firstIndex { $0.value == value }.map { .choice(options, chosen: $0) }
        case (.object, .object): return .group(members(of: schema, from: value, depth: depth + 1), schema: schema)
        case (.array, .array(let elements)):
            let item = schema["items"] ?? [:]
            let items = elements.enumerated().map { index, element in
                field("\(index + 1)", item, isRequired: true, .value(element), depth: depth + 1)
            }
            return .list(items, item: item)
        case (.variants(let options), _): return variants(options, holding: value, depth: depth)
        case (.unknown, _): return .raw(value.description)
        default: return nil
        }
    }

    /// The first of several schemas whose own form holds the value.
    private mutating func variants(_ options: [FormOption], holding value: JSONValue, depth: Int) -> FormControl? {
        var second: FormControl?
        for (index, option) in options.enumerated() {
            let field = field("", option.value, isRequired: true, .value(value), depth: depth + 1)
            guard !field.control.isRaw else { continue }
            let control = FormControl.variants(options, chosen: index, content: [field])
            let required = reading.resolved(option.value)["required"]?.array?.compactMap(\.string) ?? []
            if required.allSatisfy({ value[$0] != nil }) { return control }
            second = second ?? control
        }
        return second
    }
}

extension FormControl {
    fileprivate var isMadeOfFields: Bool {
        switch self {
        case .group, .variants: true
        case .text, .number, .truth, .choice, .list, .raw: false
        }
    }

    fileprivate var isRaw: Bool {
        guard case .raw = self else { return false }
        return true
    }
}
