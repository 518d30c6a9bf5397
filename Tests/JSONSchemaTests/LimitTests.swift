import JSON
import JSONSchema
import Testing

/// Whatever a schema and a value are, the work stays bounded, and reaching a bound is said.
struct LimitTests {
    private static let exhausted = "takes more than 50000 steps to check against its schema"

    /// Limits that are reached soon.
    private static var few: SchemaLimits {
        var limits = SchemaLimits()
        limits.steps = 50_000
        return limits
    }

    @Test func `a schema nested too deeply is refused`() throws {
        let document = (0..<2000).reduce(JSONValue.bool(true)) { inner, _ in ["items": inner] }

        let error = try #require(throws: SchemaError.self) { try Schema(compiling: document) }

        #expect(error.reason == .tooDeep(limit: 512))
    }

    @Test func `a schema of too many subschemas is refused`() throws {
        let document: JSONValue = ["anyOf": .array(Array(repeating: true, count: 20_000))]

        let error = try #require(throws: SchemaError.self) { try Schema(compiling: document) }

        #expect(error.reason == .tooManySubschemas(limit: 10_000))
    }

    @Test func `long names do not multiply`() throws {
        let name = String(repeating: "n", count: 100_000)
        let members = JSONObject(uniqueKeysWithValues: (0..<5000).map { ("\($0)", JSONValue.bool(true)) })
        let document: JSONValue = ["properties": .object([name: ["properties": .object(members)]])]

        let error = try #require(throws: SchemaError.self) { try Schema(compiling: document) }

        #expect(error.reason == .tooLong(limit: 4096))
    }

    @Test func `subschemas that double at each level come to the limit of steps`() throws {
        let levels = (0..<200).map { level -> (String, JSONValue) in
            let next: JSONValue = ["$ref": "#/$defs/\(level + 1)"]
            return ("\(level)", ["allOf": [next, next], "anyOf": [["not": next], next]])
        }
        var definitions = JSONObject(uniqueKeysWithValues: levels)
        definitions["200"] = true
        let schema = try Schema(compiling: ["$ref": "#/$defs/0", "$defs": .object(definitions)], limits: Self.few)

        #expect(schema.faults(in: 1).map(\.statement) == [Self.exhausted])
    }

    @Test(arguments: ["not", "anyOf", "oneOf", "if", "contains", "propertyNames"])
    func `an exhausted check is a fault wherever it happens`(_ keyword: String) throws {
        let costly: JSONValue = ["pattern": "(a?){4000}b", "items": ["pattern": "(a?){4000}b"]]
        let list = ["anyOf", "oneOf"].contains(keyword)
        let schema = try Schema(compiling: .object([keyword: list ? [costly, true] : costly]), limits: Self.few)
        let long = String(repeating: "a", count: 100_000)

        let value: JSONValue =
            switch keyword {
            case "contains": [.string(long)]
            case "propertyNames": .object([long: 1])
            default: .string(long)
            }

        #expect(schema.faults(in: value).map(\.statement) == [Self.exhausted])
    }

    @Test func `a value as deep as any is checked by a schema that refers to itself`() throws {
        let schema = try Schema(compiling: ["items": ["$ref": "#"], "type": ["array", "integer"]])

        for depth in [1, 100, JSONLimits().depth] {
            let value = (0..<depth).reduce(JSONValue.integer(1)) { inner, _ in [inner] }
            #expect(schema.faults(in: value).isEmpty)
            let wrong = (0..<depth).reduce(JSONValue.string("x")) { inner, _ in [inner] }
            #expect(schema.faults(in: wrong).count == 1)
        }
    }

    @Test func `a check that goes too deep says so`() throws {
        let schema = try Schema(compiling: ["items": ["$ref": "#"]])
        let value = (0..<JSONLimits.deepestNesting).reduce(JSONValue.integer(1)) { inner, _ in [inner] }

        #expect(schema.faults(in: value).map(\.statement) == ["needs more than 512 levels of its schema to check"])
    }

    @Test func `the deepest check that limits allow fits on the stack`() throws {
        var limits = SchemaLimits()
        limits.depth = Int.max
        let schema = try Schema(compiling: ["items": ["allOf": [["$ref": "#"]]]], limits: limits)
        let value = (0..<JSONLimits.deepestNesting).reduce(JSONValue.integer(1)) { inner, _ in [inner] }

        #expect(schema.faults(in: value).map(\.statement) == ["needs more than 1024 levels of its schema to check"])
    }

    @Test func `dynamic references that lead in circles come to the limit of depth`() throws {
        let schema = try Schema(compiling: [
            "$id": "outer", "$dynamicAnchor": "x", "$ref": "inner",
            "$defs": ["inner": ["$id": "inner", "$dynamicRef": "#x", "$defs": ["x": ["$dynamicAnchor": "x"]]]],
        ])

        #expect(schema.faults(in: 1).map(\.statement) == ["needs more than 512 levels of its schema to check"])
    }

    @Test func `references in a circle through members are no loop`() throws {
        let schema = try Schema(compiling: [
            "properties": ["next": ["$ref": "#/$defs/b"]],
            "$defs": ["b": ["properties": ["next": ["$ref": "#"]], "required": ["id"]]],
        ])

        #expect(schema.faults(in: ["next": ["id": 1, "next": ["next": ["id": 1]]]]).isEmpty)
        #expect(schema.faults(in: ["next": ["id": 1, "next": ["next": [:]]]]).count == 1)
    }

    @Test func `a huge enumeration is found by one look`() throws {
        let values = (0..<50_000).map { JSONValue.string("value \($0)") }
        let schema = try Schema(compiling: ["items": ["enum": .array(values)]])

        #expect(schema.faults(in: .array(Array(values.prefix(10_000)))).isEmpty)
        #expect(schema.faults(in: ["value 50000"]).count == 1)
    }

    @Test func `many constants against a large value come to the limit of steps`() throws {
        let large = JSONValue.array(Array(repeating: 1, count: 10_000))
        let schema = try Schema(
            compiling: ["allOf": .array(Array(repeating: ["const": large], count: 5000))], limits: Self.few)

        #expect(schema.faults(in: large).map(\.statement) == [Self.exhausted])
    }

    @Test func `many elements are checked for being different at once`() throws {
        let schema = try Schema(compiling: ["uniqueItems": true])
        let elements = (0..<10_000).map { JSONValue.array([.integer($0), ["k": .integer($0 / 2)]]) }

        #expect(schema.faults(in: .array(elements)).isEmpty)
        #expect(schema.faults(in: .array(elements + [elements[7]])).count == 1)
    }

    @Test func `many members that nothing has looked at are found once`() throws {
        let branch: JSONValue = ["patternProperties": ["^a": true], "unevaluatedProperties": true]
        let schema = try Schema(compiling: [
            "allOf": .array(Array(repeating: branch, count: 20)), "unevaluatedProperties": false,
        ])
        let members = JSONObject(uniqueKeysWithValues: (0..<1000).map { ("b\($0)", JSONValue.integer(1)) })

        #expect(schema.faults(in: .object(members)).isEmpty)
    }
}
