import JSON
import JSONSchema
import Testing

/// Which schemas are refused, and with what words.
struct CompilationTests {
    @Test(
        arguments: [
            (3, "", "the schema must be an object or a boolean"),
            (["properties": ["a": nil]], "/properties/a", "must be an object or a boolean"),
            (["minLength": "3"], "/minLength", "must be a number"),
            (["minLength": -1], "/minLength", "must be an integer of at least 0"),
            (["items": ["maxItems": 1.5]], "/items/maxItems", "must be an integer of at least 0"),
            (["multipleOf": 0], "/multipleOf", "must be more than 0"),
            (["type": "text"], "/type", "must be \"null\", \"boolean\", \"integer\""),
            (["type": []], "/type", "or an array of such"),
            (["required": ["a", 1]], "/required", "must be an array of different strings"),
            (["dependentRequired": ["a": "b"]], "/dependentRequired/a", "must be an array of different strings"),
            (["allOf": []], "/allOf", "must be an array of at least one schema"),
            (["properties": []], "/properties", "must be an object of schemas"),
            (["enum": "a"], "/enum", "must be an array"),
            (["uniqueItems": 1], "/uniqueItems", "must be a boolean"),
            (["format": 1], "/format", "must be a string"),
            (["pattern": "(a"], "/pattern", "is the pattern \"(a\", which cannot be used: a group without end"),
            (["patternProperties": ["a/(": true]], "/patternProperties/a~1(", "a group without end at character 2"),
            (["pattern": #"(a)\1"#], "/pattern", "a back-reference at character 3 is not supported"),
            (["pattern": "(?i:a)"], "/pattern", "a group with flags at character 0 is not supported"),
            (
                ["pattern": #"\p{Script=Greek}"#], "/pattern",
                "the property Script=Greek at character 0 is not supported"
            ),
            (["$schema": "http://json-schema.org/draft-07/schema#"], "/$schema", "names the dialect"),
            (["items": ["$schema": "https://example.com/own"]], "/items/$schema", "names the dialect"),
            (["$ref": "https://json-schema.org/draft/2020-12/schema"], "/$ref", "are not followed"),
            (
                ["items": ["$ref": "other.json"]], "/items/$ref",
                "refers to \"other.json\", which is not part of this schema"
            ),
            (["$ref": "file:///etc/passwd"], "/$ref", "are not followed"),
            (["$ref": "#/$defs/none"], "/$ref", "refers to \"#/$defs/none\", and there is nothing"),
            (["$ref": "#none"], "/$ref", "and there is nothing"),
            (["$dynamicRef": "#none"], "/$dynamicRef", "and there is nothing"),
            (["$ref": "#/type", "type": "object"], "/type", "must be an object or a boolean"),
            (["$ref": "#%zz"], "/$ref", "must be a URI reference"),
            (["$id": "a#b"], "/$id", "must be a URI without a fragment"),
            (["$anchor": "1"], "/$anchor", "must be a name that starts with a letter"),
            (
                ["$defs": ["a": ["$anchor": "x"], "b": ["$anchor": "x"]]], "/$defs/b/$anchor",
                "gives the name \"x\" a second"
            ),
            (["$defs": ["a": ["$id": "x"], "b": ["$id": "x"]]], "/$defs/b/$id", "gives the name \"x\" a second time"),
            (["$ref": "#"], "", "the schema applies itself to the same value again, without end"),
            (
                ["$defs": ["a": ["allOf": [["$ref": "#/$defs/b"]]], "b": ["not": ["$ref": "#/$defs/a"]]]],
                "/$defs/a", "applies itself to the same value again"
            ),
        ] as [(JSONValue, String, String)])
    func `a schema that cannot be used is refused with place and reason`(
        _ document: JSONValue, _ location: String, _ words: String
    ) throws {
        let error = try #require(throws: SchemaError.self) { try Schema(compiling: document) }

        #expect(error.location == location)
        #expect(error.description.contains(words), "\(error)")
    }

    @Test func `what is inside unknown keywords and enumerations is no schema`() throws {
        let schema = try Schema(compiling: [
            "x-note": ["$ref": "https://example.com/"], "enum": [["$id": "a#b"]], "default": ["type": "nonsense"],
        ])

        #expect(schema.faults(in: ["$id": "a#b"]).isEmpty)
    }

    @Test func `a reference may lead where no keyword does`() throws {
        let schema = try Schema(compiling: [
            "definitions": ["tree": ["properties": ["left": ["$ref": "#/definitions/tree"]], "required": ["value"]]],
            "$ref": "#/definitions/tree/properties/left",
        ])

        #expect(schema.faults(in: ["value": 1, "left": ["value": 2]]).isEmpty)
        #expect(schema.faults(in: ["value": 1, "left": [:]]).map(\.instanceLocation) == ["/left"])
    }

    @Test(arguments: [false, true])
    func `formats are checked only where that is asked for`(_ asserting: Bool) throws {
        let schema = try Schema(compiling: ["format": "email"], assertingFormats: asserting)

        let faults = schema.faults(in: "nobody").map(\.statement)

        #expect(faults == (asserting ? ["must be an e-mail address; it is \"nobody\""] : []))
        #expect(schema.faults(in: "some@example.com").isEmpty)
        #expect(schema.faults(in: 3).isEmpty)
    }
}
