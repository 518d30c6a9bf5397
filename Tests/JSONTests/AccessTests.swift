import JSON
import Testing

struct AccessTests {
    private let value: JSONValue = [
        "null": nil, "bool": true, "integer": 7, "double": 2.0, "string": "s", "array": [1, 2], "object": ["a": 1],
    ]

    @Test func `a value answers to its own kind`() {
        #expect(value["null"]?.isNull == true)
        #expect(value["bool"]?.bool == true)
        #expect(value["integer"]?.integer == 7)
        #expect(value["double"]?.double == 2)
        #expect(value["string"]?.string == "s")
        #expect(value["array"]?.array == [1, 2])
        #expect(value["object"]?.object == ["a": 1])
    }

    @Test func `an integer is also a double and no double is an integer`() {
        #expect(value["integer"]?.double == 7)
        #expect(value["double"]?.integer == nil)
        #expect(JSONValue.integer(1) != JSONValue.double(1))
    }

    @Test func `no value answers to another kind`() {
        #expect(value["bool"]?.integer == nil)
        #expect(value["integer"]?.bool == nil)
        #expect(value["string"]?.double == nil)
        #expect(value["null"]?.string == nil)
        #expect(value["array"]?.object == nil)
        #expect(value["object"]?.array == nil)
    }

    @Test func `an absent member is nil and a null member is not`() {
        #expect(value["absent"] == nil)
        #expect(value["null"] != nil)
    }

    @Test func `an index outside an array and a key of something else are nil`() {
        #expect(value["array"]?[1] == 2)
        #expect(value["array"]?[2] == nil)
        #expect(value["array"]?[-1] == nil)
        #expect(value["array"]?["a"] == nil)
        #expect(value[0] == nil)
    }

    @Test func `a literal's repeated key keeps the last value at the place of the first`() {
        let value: JSONValue = ["a": 1, "b": 2, "a": 3]

        #expect(value.description == #"{"a":3,"b":2}"#)
    }
}
