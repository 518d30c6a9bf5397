import JSON
import JSONSchema

/// An object that is filled in by hand, field by field or as JSON, and checked against its schema all the while.
struct Form: Hashable, Sendable {
    /// One line of a form.
    struct Row: Hashable, Sendable {
        /// The way to the field, from member to member.
        var path: [Int]
        var pointer: JSONPointer
    }

    let schema: JSONValue
    private(set) var fields: [FormField]
    /// The whole as JSON, where it is filled in that way.
    private(set) var raw: String?
    /// What is wrong, by place.
    private(set) var faults: [JSONPointer: String] = [:]
    /// What was filled in; `nil` where a part of it is no value.
    private(set) var value: JSONValue?
    /// Why the schema says nothing about what is valid.
    private(set) var schemaFault: String?

    /// A form with the schema's defaults, or with a value.
    init(schema: JSONValue, value: JSONValue? = nil) {
        self.schema = schema
        var builder = FormBuilder(root: schema)
        fields = builder.members(of: schema, from: value?.object.map { .object($0) })
        if let value, value.object == nil { raw = value.description }
        check()
    }

    /// Whether everything that was typed is a value, whatever the schema makes of it.
    var isReadable: Bool { value != nil }

    /// The fields that are shown, in order.
    var rows: [Row] {
        var rows: [Row] = []
        for (index, field) in fields.enumerated() {
            Self.add(field, Row(path: [index], pointer: JSONPointer.root.appending(field.key)), to: &rows)
        }
        return rows
    }

    private static func add(_ field: FormField, _ row: Row, to rows: inout [Row]) {
        rows.append(row)
        for (index, child) in field.children.enumerated() {
            let pointer = field.pointer(ofChild: index, below: row.pointer)
            add(child, Row(path: row.path + [index], pointer: pointer), to: &rows)
        }
    }

    subscript(path: [Int]) -> FormField? {
        guard let first = path.first, fields.indices.contains(first) else { return nil }
        return fields[first].field(at: path.dropFirst())
    }

    // MARK: - Changes

    /// Changes a field, and checks the whole again.
    mutating func change(_ path: [Int], _ body: (inout FormField, _ builder: inout FormBuilder) -> Void) {
        guard let first = path.first, fields.indices.contains(first) else { return }
        var builder = FormBuilder(root: schema)
        fields[first].change(at: path.dropFirst()) { body(&$0, &builder) }
        check()
    }

    /// Takes the whole as JSON that was typed.
    mutating func take(raw text: String) {
        raw = text
        check()
    }

    /// Changes from fields to JSON or back.
    ///
    /// - Returns: whether it did; JSON that is no object has no fields.
    mutating func toggleRaw() -> Bool {
        guard let raw else {
            var ignored: [JSONPointer: String] = [:]
            self.raw = JSONValue.object(FormField.object(fields, at: .root, &ignored)).description
            check()
            return true
        }
        guard let object = (try? JSONValue(parsing: raw))?.object else { return false }
        self = Form(schema: schema, value: .object(object))
        return true
    }

    // MARK: - Checking

    private mutating func check() {
        faults = [:]
        value = raw.map { parsed($0) } ?? collected()
        do throws(SchemaError) {
            let schema = try Schema(compiling: schema, assertingFormats: true)
            guard let value else { return }
            for fault in schema.faults(in: value) {
                let place = JSONPointer(fault.instanceLocation) ?? .root
                // A required field that is left out says so itself.
                let isSaid = faults.values.contains("is required") && fault.keywordLocation.hasSuffix("/required")
                if faults[place] == nil, !isSaid { faults[place] = fault.statement }
            }
        } catch {
            schemaFault = "the schema cannot be used: \(error)"
        }
    }

    private mutating func parsed(_ text: String) -> JSONValue? {
        do throws(JSONParseError) {
            return try JSONValue(parsing: text)
        } catch {
            faults[.root] = "is not valid JSON: \(error)"
            return nil
        }
    }

    /// The object of all fields; what is missing in it is a fault, but no reason not to have a value.
    private mutating func collected() -> JSONValue? {
        let object = FormField.object(fields, at: .root, &faults)
        let isReadable = faults.values.allSatisfy { $0 == "is required" }
        return isReadable ? .object(object) : nil
    }
}
