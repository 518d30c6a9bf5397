import ActingWeb
import JSON

/// Arguments of forms that are out of the ordinary.
extension ConformanceApp {
    static func addSchemas(to app: App) {
        app.tool(
            "json_schema_2020_12_tool", "Takes a contact, whose form uses most of JSON Schema 2020-12.",
            contactCard
        ) { _, call in
            .string("the contact fits its schema: \(call.data)")
        }
        app.tool(
            "test_x_mcp_header", "Takes a region that the client repeats in a header.",
            Schema.object([
                "region": [
                    "type": "string", "description": "Where to look.", "x-mcp-header": "Region",
                ]
            ])
        ) { _, call in
            .string("region: \(call.data["region"]?.string ?? "none")")
        }
    }

    private static let contactCard: JSONValue = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "$defs": [
            "address": [
                "$anchor": "address",
                "type": "object",
                "properties": ["street": ["type": "string"], "city": ["type": "string"]],
            ]
        ],
        "properties": [
            "name": ["type": "string"],
            "address": ["$ref": "#/$defs/address"],
            "contactMethod": ["type": "string", "enum": ["phone", "email"]],
            "phone": ["type": "string"],
            "email": ["type": "string"],
        ],
        "allOf": [["anyOf": [["required": ["phone"]], ["required": ["email"]]]]],
        "if": ["properties": ["contactMethod": ["const": "phone"]], "required": ["contactMethod"]],
        "then": ["required": ["phone"]],
        "else": ["required": ["email"]],
        "additionalProperties": false,
    ]
}
