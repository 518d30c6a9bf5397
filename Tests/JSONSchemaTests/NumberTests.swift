import JSON
import JSONSchema
import Testing

/// Numbers are compared by what they are, not by how they are written.
struct NumberTests {
    @Test(
        arguments: [
            (["const": 1], 1.0, true),
            (["const": 1.0], 1, true),
            (["enum": [[1, ["a": 2.0]]]], [1.0, ["a": 2]], true),
            (["const": ["a": 1, "b": 2]], ["b": 2.0, "a": 1.0], true),
            (["const": 0.0], -0.0, true),
            (["const": 9_007_199_254_740_993], 9_007_199_254_740_992.0, false),
            (["const": false], 0, false),
            (["maximum": 9_007_199_254_740_992.0], 9_007_199_254_740_993, false),
            (["exclusiveMinimum": 9_007_199_254_740_992.0], 9_007_199_254_740_993, true),
            (["minimum": 9_223_372_036_854_775_807], 9_223_372_036_854_775_808.0, true),
            (["maximum": 9_223_372_036_854_775_807], 1e300, false),
            (["minimum": -9_223_372_036_854_775_808], -1e300, false),
            (["maximum": 1.5], 2, false),
            (["minimum": 1.5], 2, true),
            (["type": "integer"], 1.0, true),
            (["type": "integer"], 1e300, true),
            (["type": "integer"], 1.5, false),
            (["multipleOf": 0.01], 19.99, true),
            (["multipleOf": 0.01], 4.35, true),
            (["multipleOf": 0.1], 0.25, false),
            (["multipleOf": 1e-300], 1e300, true),
            (["multipleOf": 3e-300], 1e300, false),
            (["multipleOf": 1e300], 1, false),
            (["multipleOf": 7], -9_223_372_036_854_775_808, false),
            (["multipleOf": 1], -9_223_372_036_854_775_808, true),
            (["uniqueItems": true], [1, 1.0], false),
            (["uniqueItems": true], [["a": 1, "b": 2], ["b": 2, "a": 1]], false),
            (["uniqueItems": true], [1, true, "1", [1], nil], true),
            (["minLength": 2.0], "ab", true),
            (["maxLength": 1], "👨‍👩‍👧", false),
            (["maxLength": 5], "👨‍👩‍👧", true),
            (["const": "\u{E9}"], "e\u{301}", false),
            (["uniqueItems": true], ["\u{E9}", "e\u{301}"], true),
        ] as [(JSONValue, JSONValue, Bool)])
    func `values compare by their meaning`(_ document: JSONValue, _ value: JSONValue, _ isValid: Bool) throws {
        #expect(try Schema(compiling: document).faults(in: value).isEmpty == isValid)
    }
}
