import JSON
import JSONSchema

/// Looks into a JSON Schema for what a form needs to know; what it does not understand it leaves to a raw field.
struct SchemaReading: Hashable, Sendable {
    /// How many references, and schemas that stand for another, are followed one after the other.
    private static let mostHops = 16

    /// What kind of value a schema asks for.
    enum Shape: Hashable, Sendable {
        case text, number, truth
        case choice([FormOption])
        case object, array
        case variants([FormOption])
        case unknown
    }

    /// The whole schema, which references lead into.
    let root: JSONValue

    /// The schema that a reference stands for, with what is said beside it; the schema itself where it refers to none.
    func resolved(_ schema: JSONValue) -> JSONValue {
        var schema = schema
        for _ in 0..<Self.mostHops {
            guard let reference = schema["$ref"]?.string else { return schema }
            guard case .object(var beside) = schema, let target = target(of: reference)?.object else { return [:] }
            beside["$ref"] = nil
            schema = .object(target.merging(beside) { _, near in near })
        }
        return [:]
    }

    private func target(of reference: String) -> JSONValue? {
        guard reference.hasPrefix("#") else { return nil }
        let fragment = String(reference.dropFirst())
        guard let pointer = JSONPointer(fragment) else {
            return root["$defs"]?.object?.values.first { $0["$anchor"]?.string == fragment }
        }
        return pointer.tokens.reduce(root) { place, token in
            place?[token] ?? Int(token).flatMap { place?[$0] }
        }
    }

    /// The shape of a resolved schema, and whether it lets `null` through as well.
    func shape(of schema: JSONValue) -> (shape: Shape, isNullable: Bool) { shape(of: schema, hops: 0) }

    private func shape(of schema: JSONValue, hops: Int) -> (shape: Shape, isNullable: Bool) {
        if let value = schema["const"] { return (.choice([option(value)]), false) }
        if let values = schema["enum"]?.array {
            let names = schema["enumNames"]?.array ?? []
            let options = values.enumerated().map { index, value in
                FormOption(title: names.indices.contains(index) ? names[index].string ?? "" : "", value: value)
            }.map { $0.title.isEmpty ? option($0.value) : $0 }
            let given = options.filter { !$0.value.isNull }
            return given.isEmpty ? (.unknown, false) : (.choice(given), given.count < options.count)
        }
        if let kinds = schema["oneOf"]?.array ?? schema["anyOf"]?.array, schema["properties"] == nil {
            return hops < Self.mostHops ? shape(among: kinds, hops: hops) : (.unknown, false)
        }
        if let names = schema["type"]?.array?.compactMap(\.string) { return shape(of: schema, named: names) }
        return (shape(of: schema, named: schema["type"]?.string), false)
    }

    private func option(_ value: JSONValue) -> FormOption {
        FormOption(title: value.string ?? value.description, value: value)
    }

    private func shape(of schema: JSONValue, named type: String?) -> Shape {
        switch type {
        case "string": .text
        case "integer", "number": .number
        case "boolean": .truth
        case "object": schema["properties"]?.object.map { $0.isEmpty } ?? true ? .unknown : .object
        case "array": .array
        case nil where schema["properties"]?.object?.isEmpty == false: .object
        case nil where schema["items"]?.object != nil: .array
        default: .unknown
        }
    }

    private func shape(of schema: JSONValue, named types: [String]) -> (shape: Shape, isNullable: Bool) {
        let given = types.filter { $0 != "null" }
        let isNullable = given.count < types.count
        guard given.count != 1 else { return (shape(of: schema, named: given[0]), isNullable) }
        guard let members = schema.object, !given.isEmpty else { return (.unknown, isNullable) }
        let options = given.map { name in
            FormOption(title: name, value: .object(members.merging(["type": .string(name)]) { $1 }))
        }
        return (.variants(options), isNullable)
    }

    private func shape(among kinds: [JSONValue], hops: Int) -> (shape: Shape, isNullable: Bool) {
        let kinds = kinds.map(resolved)
        let given = kinds.filter { $0["type"]?.string != "null" && $0["const"] != JSONValue.null }
        let isNullable = given.count < kinds.count
        let constants = given.compactMap { kind in
            kind["const"].map { FormOption(title: kind["title"]?.string ?? option($0).title, value: $0) }
        }
        if constants.count == given.count, !given.isEmpty { return (.choice(constants), isNullable) }
        guard given.allSatisfy({ $0.object != nil }), !given.isEmpty else { return (.unknown, isNullable) }
        guard given.count > 1 else {
            let (inner, alsoNullable) = shape(of: given[0], hops: hops + 1)
            return (inner, isNullable || alsoNullable)
        }
        let options = given.enumerated().map { index, kind in
            FormOption(title: kind["title"]?.string ?? kind["type"]?.string ?? "choice \(index + 1)", value: kind)
        }
        return (.variants(options), isNullable)
    }
}
