/// A keyword whose value has subschemas in it.
struct SubschemaKeyword {
    /// How they lie in it.
    enum Shape {
        /// The value is a subschema.
        case single
        /// The value is an array of at least one subschema.
        case list
        /// The value is an object whose members are subschemas.
        case members
    }

    /// The shape of a keyword's value; `nil` where it has no subschemas.
    static func shape(of keyword: String) -> Shape? {
        switch keyword {
        case "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
            "unevaluatedItems", "unevaluatedProperties":
            .single
        case "allOf", "anyOf", "oneOf", "prefixItems": .list
        case "$defs", "dependentSchemas", "patternProperties", "properties": .members
        default: nil
        }
    }
}
