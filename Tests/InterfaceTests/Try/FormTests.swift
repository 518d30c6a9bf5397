import JSON
import JSONSchema
import Testing

@testable import Interface

@Suite struct FormTests {
    private func form(_ properties: JSONObject, required: [JSONValue] = [], _ value: JSONValue? = nil) -> Form {
        Form(
            schema: ["type": "object", "properties": .object(properties), "required": .array(required)], value: value)
    }

    private static let shapes: [(JSONValue, FormControl)] = [
        (["type": "string"], .text("")),
        (["type": "integer"], .number("")),
        (["type": "number"], .number("")),
        (["type": "boolean"], .truth(true)),
        (["type": "object"], .raw("")),
        ([:], .raw("")),
        (true, .raw("")),
        (["$ref": "https://elsewhere.example/schema"], .raw("")),
        (["type": "array", "items": ["type": "string"]], .list([], item: ["type": "string"])),
        (
            ["enum": ["a", 1]],
            .choice([FormOption(title: "a", value: "a"), FormOption(title: "1", value: 1)], chosen: 0)
        ),
        (["const": 7], .choice([FormOption(title: "7", value: 7)], chosen: 0)),
        (
            ["enum": ["a"], "enumNames": ["The first"]],
            .choice([FormOption(title: "The first", value: "a")], chosen: 0)
        ),
        (
            ["type": "string", "oneOf": [["const": "a", "title": "The first"]]],
            .choice([FormOption(title: "The first", value: "a")], chosen: 0)
        ),
        (["anyOf": [["type": "integer"], ["type": "null"]]], .number("")),
        (["$ref": "#/properties/other"], .truth(true)),
        (["anyOf": [["$ref": "#/properties/field"], ["type": "null"]]], .raw("")),
    ]

    @Test(arguments: shapes) func `a schema has the control that fits it`(schema: JSONValue, control: FormControl) {
        let form = form(["field": schema, "other": ["type": "boolean"]])

        #expect(form.fields[0].control == control)
        #expect(form.fields[0].standing == .absent)
    }

    @Test(
        arguments: [["type": ["string", "null"]], ["anyOf": [["type": "string"], ["type": "null"]]]] as [JSONValue])
    func `a place that may be null says so`(schema: JSONValue) {
        #expect(form(["field": schema]).fields[0].isNullable)
        #expect(form(["field": schema], ["field": nil]).value == ["field": nil])
    }

    @Test func `fields without end are raw beyond a bound`() {
        let names = (0..<FormBuilder.mostFields + 100).map { "field \($0)" }
        let form = form(JSONObject(uniqueKeysWithValues: names.map { ($0, ["type": "string"]) }))

        #expect(form.fields.count == names.count)
        #expect(form.fields[FormBuilder.mostFields - 1].control == .text(""))
        #expect(form.fields[FormBuilder.mostFields].control == .raw(""))
    }

    @Test func `defaults are filled in, and nothing else`() {
        let form = Form(schema: TryScene.schema)

        #expect(form.value?["state"] == "open")
        #expect(form.value?["due"] == JSONValue.null)
        #expect(form.value?["pinned"] == nil)
        #expect(form.rows.count == 9)
    }

    @Test func `a required object is there with its members, another one when it is asked for`() {
        let schema: JSONValue = ["type": "object", "properties": ["city": ["type": "string"]]]
        var form = form(["near": schema, "far": schema], required: ["near"])
        #expect(form.rows.map(\.path) == [[0], [0, 0], [1]])

        form.change([1]) { $0.cycle(by: &$1, depth: 1) }
        #expect(form.rows.map(\.path) == [[0], [0, 0], [1], [1, 0]])
        #expect(form.value == ["near": [:], "far": [:]])

        form.change([1]) { $0.cycle(by: &$1, depth: 1) }
        #expect(form.value == ["near": [:]])
    }

    @Test func `a schema that refers to itself has as many fields as are asked for`() {
        let node: JSONValue = [
            "type": "object", "properties": ["next": ["$ref": "#/properties/node"], "name": ["type": "string"]],
        ]
        var form = form(["node": node])

        form.change([0]) { $0.cycle(by: &$1, depth: 1) }
        form.change([0, 0]) { $0.cycle(by: &$1, depth: 2) }

        #expect(
            form.rows.map(\.pointer.description) == [
                "/node", "/node/next", "/node/next/next", "/node/next/name", "/node/name",
            ])
        #expect(form.value == ["node": ["next": [:]]])
    }

    @Test func `a schema that requires itself without end is cut off by a raw field`() {
        let node: JSONValue = [
            "type": "object", "required": ["next"], "properties": ["next": ["$ref": "#/properties/node"]],
        ]

        let form = form(["node": node], required: ["node"])

        #expect(form.rows.count < 20)
        #expect(form.fields[0].standing == .given)
    }

    @Test func `elements are added, numbered and taken away`() {
        var form = form(["tags": ["type": "array", "items": ["type": "integer"]]])

        for text in ["1", "3"] {
            form.change([0]) { $0.addItem(after: nil, by: &$1, depth: 1) }
            form.change([0, form.rows.count - 2]) { field, _ in field.type(text) }
        }
        form.change([0]) { $0.addItem(after: 0, by: &$1, depth: 1) }
        form.change([0, 1]) { field, _ in field.type("2") }
        #expect(form.value == ["tags": [1, 2, 3]])
        #expect(form[[0, 2]]?.key == "3")

        form.change([0]) { field, _ in field.removeItem(at: 0) }
        #expect(form.value == ["tags": [2, 3]])
        for _ in 0..<3 { form.change([0]) { field, _ in field.removeItem(at: nil) } }
        #expect(form.value == [:])
    }

    @Test func `a choice between schemas changes what is filled in`() {
        var form = Form(schema: TryScene.schema, value: ["who": 7, "text": "x", "priority": 1])
        let path = [7]
        #expect(form[path + [0]]?.control == .number("7"))

        form.change(path) { $0.cycle(by: &$1, depth: 1) }
        #expect(form[path]?.standing == .absent)
        form.change(path) { $0.cycle(by: &$1, depth: 1) }
        form.change(path + [0]) { field, _ in field.type("me") }

        #expect(form.value?["who"] == "me")
    }

    private static let cycles: [(JSONValue, Bool, [JSONValue?])] = [
        (["type": "boolean"], false, [true, false, nil, true]),
        (["type": "boolean"], true, [true, false, true]),
        (["type": ["boolean", "null"]], false, [true, false, .null, nil]),
        (["enum": ["a", "b"]], false, ["a", "b", nil]),
        (["type": ["string", "null"]], false, [.null, nil, .null]),
    ]

    @Test(arguments: cycles) func `choices follow each other, and then the place is left out where it may be`(
        schema: JSONValue, isRequired: Bool, values: [JSONValue?]
    ) {
        var form = form(["field": schema], required: isRequired ? ["field"] : [])

        for value in values {
            form.change([0]) { $0.cycle(by: &$1, depth: 1) }
            #expect(form.value?["field"] == value)
        }
    }

    // MARK: - Faults

    private static let faults: [(JSONObject, String, String)] = [
        (["text": ""], "/text", "at least 1"),
        (["text": "x", "priority": 9], "/priority", "at most 5"),
        (["text": "x", "priority": 1, "who": 1.5], "/who", ""),
        (["text": "x"], "/priority", "is required"),
    ]

    @Test(arguments: faults) func `a fault stands at its field`(value: JSONObject, place: String, words: String) {
        let form = Form(schema: TryScene.schema, value: .object(value))

        let fault = form.faults.first { $0.key.description == place }?.value
        #expect(fault?.contains(words) == true, "\(form.faults)")
    }

    @Test(arguments: [("priority", "x", "must be a number"), ("extra", "{", "is not valid JSON")])
    func `what was typed and is no value keeps the form from having one`(name: String, text: String, words: String) {
        var form = Form(schema: TryScene.schema)
        let index = form.fields.firstIndex { $0.key == name } ?? 0

        form.change([index]) { field, _ in field.type(text) }

        #expect(form.value == nil)
        #expect(form.faults.first { $0.key.description == "/\(name)" }?.value.hasPrefix(words) == true)
    }

    @Test func `a text that is emptied is left out, unless it is required`() {
        var form = form(["a": ["type": "string"], "b": ["type": "string"]], required: ["b"], ["a": "x", "b": "y"])

        for place in [[0], [1]] { form.change(place) { field, _ in field.type("") } }

        #expect(form.value == ["b": ""])
    }

    @Test func `a schema that cannot be used is said, and checks nothing`() {
        let form = form(["a": ["type": "string", "pattern": "("]])

        #expect(form.schemaFault?.contains("cannot be used") == true)
        #expect(form.faults.isEmpty)
    }

    // MARK: - JSON

    @Test func `fields become JSON and JSON becomes fields`() {
        var form = Form(schema: TryScene.schema)
        form.change([0]) { field, _ in field.type("x") }
        let before = form.value

        let isRaw = form.toggleRaw()
        #expect(isRaw)
        #expect(form.raw == before?.description)
        form.take(raw: #"{"text":"y","priority":2,"more":[1,{"a":null}]}"#)
        #expect(form.faults.isEmpty)

        let hasFields = form.toggleRaw()
        #expect(hasFields)
        #expect(form.value == ["text": "y", "priority": 2, "more": [1, ["a": nil]]])
        #expect(form.fields.last?.control == .raw(#"[1,{"a":null}]"#))
    }

    @Test(arguments: ["[1]", "7", "{", ""]) func `JSON that is no object stays JSON`(text: String) {
        var form = Form(schema: TryScene.schema)

        _ = form.toggleRaw()
        form.take(raw: text)

        let hasFields = form.toggleRaw()
        #expect(!hasFields)
        #expect(form.raw == text)
        #expect(!form.faults.isEmpty)
    }
}
