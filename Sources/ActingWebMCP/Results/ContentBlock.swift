import JSON

/// One piece of content that a hook made, held against what the protocol knows.
enum ContentBlock {
    /// A piece that no client could read.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The members that a piece must have, by its type.
    private static let members: [String: [String]] = [
        "text": ["text"], "image": ["data", "mimeType"], "audio": ["data", "mimeType"],
        "resource_link": ["uri", "name"],
    ]

    /// The piece as a client of a revision can read it: what came later than the revision becomes text.
    ///
    /// - Throws: `Fault` where it is no content.
    static func checked(_ block: JSONValue, _ revision: ProtocolRevision) throws(Fault) -> JSONValue {
        guard let type = block["type"]?.string else {
            throw Fault(description: "a content block has no \"type\": \(brief(block))")
        }
        if type == "resource" {
            _ = try ResourceContents.checked(block["resource"] ?? .null)
            return block
        }
        guard let members = members[type] else {
            throw Fault(description: "\"\(type)\" is no type of content")
        }
        for member in members where block[member]?.string == nil {
            throw Fault(description: "a content block of type \"\(type)\" needs a text under \"\(member)\"")
        }
        switch type {
        case "audio" where revision < .march2025: return text("[audio, \(block["mimeType"]?.string ?? "")]")
        case "resource_link" where revision < .june2025:
            return text("\(block["name"]?.string ?? ""): \(block["uri"]?.string ?? "")")
        default: return block
        }
    }

    /// A piece of text.
    static func text(_ text: String) -> JSONValue {
        ["type": "text", "text": .string(text)]
    }

    private static func brief(_ value: JSONValue) -> String {
        String(value.description.prefix(80))
    }
}
