import JSON
import JSONSchema
import Testing

/// What is said about values that are not valid.
struct FaultTests {
    @Test(
        arguments: [
            (["minimum": 0], -3, "must be at least 0; it is -3"),
            (["exclusiveMaximum": 10], 10.0, "must be less than 10; it is 10.0"),
            (["multipleOf": 0.01], 0.015, "must be a multiple of 0.01; it is 0.015"),
            (["type": "string"], [1, 2], "must be a string; it is an array of 2 elements"),
            (["type": ["integer", "null"]], "x", "must be an integer or null; it is \"x\""),
            (["enum": ["a", "b", 3]], "c", "must be one of \"a\", \"b\" or 3; it is \"c\""),
            (["const": true], false, "must be true; it is false"),
            (["maxLength": 1], "äöü", "must have at most 1 character; it has 3"),
            (["pattern": "^a+$"], "b", "must match the pattern ^a+$; it is \"b\""),
            (["minItems": 2], [1], "must have at least 2 elements; it has 1"),
            (["uniqueItems": true], [1, 2, 1.0], "must have no equal elements; those at 0 and 2 are equal"),
            (["contains": ["type": "null"]], [1], "must contain at least 1 element of a certain kind; it contains 0"),
            (["required": ["name"]], [:], "must have the property \"name\""),
            (["maxProperties": 0], ["a": 1], "must have at most 0 properties; it has 1"),
            (
                ["dependentRequired": ["a": ["b"]]], ["a": 1],
                "must have the property \"b\", since it has \"a\""
            ),
            (
                ["propertyNames": ["maxLength": 1]], ["ab": 1],
                "must not have the property \"ab\": a name must have at most 1 character; it has 2"
            ),
            (
                ["anyOf": [["type": "string"], ["minimum": 5]]], 3,
                "must fit at least one of 2 alternatives, and fits none "
                    + "(the value must be a string; it is 3; or the value must be at least 5; it is 3)"
            ),
            (["oneOf": [true, false, true]], 3, "must fit exactly one of 3 alternatives, and fits those at 1, 3"),
            (["not": ["type": "null"]], nil, "is of a kind that is not allowed; it is null"),
        ] as [(JSONValue, JSONValue, String)])
    func `a fault says what is asked for and what there is`(
        _ document: JSONValue, _ value: JSONValue, _ statement: String
    ) throws {
        let schema = try Schema(compiling: document)

        #expect(schema.faults(in: value).map(\.statement) == [statement])
    }

    @Test func `a fault names its place in the value and in the schema`() throws {
        let schema = try Schema(compiling: [
            "$defs": ["age": ["minimum": 0]],
            "properties": ["people": ["items": ["properties": ["a/b": ["$ref": "#/$defs/age"]]]]],
        ])

        let fault = try #require(schema.faults(in: ["people": [["a/b": 1], ["a/b": -1]]]).first)

        #expect(fault.instanceLocation == "/people/1/a~1b")
        #expect(fault.keywordLocation == "/$defs/age/minimum")
        #expect(fault.description == "\"/people/1/a~1b\" must be at least 0; it is -1")
    }

    @Test func `a member that is not allowed is named`() throws {
        let schema = try Schema(compiling: ["properties": ["a": true], "additionalProperties": false])

        let fault = try #require(schema.faults(in: ["a": 1, "b": 2]).first)

        #expect(fault.description == "\"/b\" is not allowed")
        #expect(fault.keywordLocation == "/additionalProperties")
    }

    @Test func `all faults of a value are reported, each once`() throws {
        let schema = try Schema(compiling: [
            "type": "object", "required": ["a", "b"],
            "properties": ["c": ["type": "string", "minimum": 5], "d": ["items": ["type": "null"]]],
            "unevaluatedProperties": false,
        ])

        let faults = schema.faults(in: ["c": 1, "d": [nil, 2, 3]])

        #expect(
            faults.map(\.description) == [
                "the value must have the property \"a\"", "the value must have the property \"b\"",
                "\"/c\" must be a string; it is 1", "\"/c\" must be at least 5; it is 1",
                "\"/d/1\" must be null; it is 2", "\"/d/2\" must be null; it is 3",
            ])
    }

    @Test func `no more faults are reported than wanted`() throws {
        var limits = SchemaLimits()
        limits.faults = 3
        let schema = try Schema(compiling: ["items": false], limits: limits)

        #expect(schema.faults(in: .array(Array(repeating: 0, count: 1000))).count == 3)
    }

    @Test func `sentences stay short whatever the value`() throws {
        let long = JSONValue.string(String(repeating: "x", count: 100_000))
        let schema = try Schema(compiling: [
            "enum": .array((0..<1000).map { .integer($0) }), "pattern": "y", "not": ["maxLength": 1_000_000],
        ])

        for fault in schema.faults(in: long) {
            #expect(fault.description.utf8.count < 300)
        }
    }
}
