public import JSON

/// The few forms of JSON Schema that most hooks need for their arguments.
public enum Schema {
    /// A schema for an object with these members and no others.
    public static func object(_ properties: JSONObject, required: [String] = []) -> JSONValue {
        var schema: JSONObject = ["type": "object"]
        if !properties.isEmpty { schema["properties"] = .object(properties) }
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        schema["additionalProperties"] = false
        return .object(schema)
    }

    /// A schema for text.
    public static func text(_ description: String) -> JSONValue {
        ["type": "string", "description": .string(description)]
    }

    /// A schema for a list of texts.
    public static func texts(_ description: String) -> JSONValue {
        ["type": "array", "items": ["type": "string"], "description": .string(description)]
    }

    /// A schema for a whole number within a range.
    public static func whole(_ range: ClosedRange<Int>, _ description: String) -> JSONValue {
        [
            "type": "integer", "minimum": .integer(Int64(range.lowerBound)),
            "maximum": .integer(Int64(range.upperBound)),
            "description": .string(description),
        ]
    }
}
