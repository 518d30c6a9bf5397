import JSON

extension PropertyListEdit {
    /// A change as `{"action": "add", "item_value": …}` asks for it; `update` and `delete` need `item_index`.
    init(_ members: JSONObject) throws(Refusal) {
        switch members["action"]?.string {
        case "add": self = .append(try Self.value(members))
        case "update": self = .replace(try Self.value(members), at: try Self.index(members["item_index"]))
        case "delete": self = .remove(at: try Self.index(members["item_index"]))
        default: throw Refusal(.badRequest, "\"action\" must be \"add\", \"update\" or \"delete\"")
        }
    }

    /// An entry of several changes: `{"index": 0, "value": …}`, or other members as the value; none removes the item.
    init(entry: JSONValue) throws(Refusal) {
        guard var members = entry.object else { throw Refusal(.badRequest, "each of \"items\" must be an object") }
        let index = try Self.index(members.removeValue(forKey: "index"))
        let value = members.count == 1 ? members["value"] ?? .object(members) : .object(members)
        self = members.isEmpty ? .remove(at: index) : .replace(value, at: index)
    }

    /// Whether an item is removed.
    var isRemoval: Bool { value == nil }

    private static func value(_ members: JSONObject) throws(Refusal) -> JSONValue {
        guard let value = members["item_value"] else { throw Refusal(.badRequest, "\"item_value\" is missing") }
        return value
    }

    private static func index(_ value: JSONValue?) throws(Refusal) -> Int {
        guard let index = value?.integer.flatMap({ Int(exactly: $0) }), index >= 0 else {
            throw Refusal(.badRequest, "an index must be a whole number from 0")
        }
        return index
    }
}
