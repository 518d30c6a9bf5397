import JSON

/// A tool's schemas in the form that a revision can carry.
enum SchemaForm {
    /// A schema for arguments: as it was declared, but revisions with a handshake have no booleans among its properties.
    static func input(_ schema: JSONValue, _ revision: ProtocolRevision) -> JSONValue {
        guard !revision.isStateless, var members = schema.object, var properties = members["properties"]?.object else {
            return schema
        }
        for (name, property) in properties {
            guard let allows = property.bool else { continue }
            properties[name] = allows ? [:] : ["not": [:]]
        }
        members["properties"] = .object(properties)
        return .object(members)
    }

    /// A schema for answers; `nil` where the revision cannot carry it: older ones know none, and with a handshake it
    /// must be one of an object.
    static func output(_ schema: JSONValue, _ revision: ProtocolRevision) -> JSONValue? {
        guard revision >= .june2025 else { return nil }
        guard revision.isStateless || schema["type"] == "object" else { return nil }
        return input(schema, revision)
    }
}
