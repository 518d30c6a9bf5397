package import JSON

/// A schema of a report: the parts that schemas are made of.
package protocol ReportSchema {}

extension ReportSchema {
    package static func text(_ description: String) -> JSONValue {
        ["type": "string", "description": .string(description)]
    }

    package static func flag(_ description: String) -> JSONValue {
        ["type": "boolean", "description": .string(description)]
    }

    package static func number(_ description: JSONValue) -> JSONValue {
        ["type": "number", "minimum": 0, "description": description]
    }

    package static func count(_ description: JSONValue) -> JSONValue {
        ["type": "integer", "minimum": 0, "description": description]
    }

    package static func time(_ description: JSONValue) -> JSONValue { count(description) }

    package static func list(_ description: JSONValue, _ items: JSONValue) -> JSONValue {
        ["type": "array", "description": description, "items": items]
    }

    /// An object that has no other members than these, and all of them unless `required` names those that it has to have.
    package static func object(
        _ description: JSONValue, _ properties: JSONObject, required: [String]? = nil
    ) -> JSONValue {
        [
            "type": "object", "description": description, "additionalProperties": false,
            "required": .array((required ?? Array(properties.keys)).map { .string($0) }),
            "properties": .object(properties),
        ]
    }
}
