import JSON

/// Pieces of content, as tools and prompts give them.
enum Content {
    /// A picture of one red dot (PNG).
    static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

    /// Two samples of silence (WAV).
    static let sound = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA=="

    static func text(_ text: String) -> JSONValue {
        ["type": "text", "text": .string(text)]
    }

    static var image: JSONValue { ["type": "image", "data": .string(picture), "mimeType": "image/png"] }

    static var audio: JSONValue { ["type": "audio", "data": .string(sound), "mimeType": "audio/wav"] }

    static func resource(_ uri: String, mimeType: String = "text/plain", _ text: String) -> JSONValue {
        ["type": "resource", "resource": ["uri": .string(uri), "mimeType": .string(mimeType), "text": .string(text)]]
    }

    /// What a tool gives that gives these.
    static func of(_ blocks: JSONValue...) -> JSONValue {
        ["content": .array(blocks)]
    }
}
