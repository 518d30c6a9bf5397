import JSON

/// A change to one item of a list, as a request asks for it.
struct ListItemChange: Sendable {
    /// What is to happen to which item.
    enum Kind: Hashable, Sendable {
        case append
        case update(Int)
        case remove(Int)

        var index: Int? {
            switch self {
            case .append: nil
            case .update(let index), .remove(let index): index
            }
        }
    }

    /// What is to happen.
    let kind: Kind
    /// The item; `nil` where one is removed.
    let value: JSONValue?

    /// A change; one that adds or sets needs a value.
    init(_ kind: Kind, value: JSONValue?) throws(Refusal) {
        self.kind = kind
        self.value = value
        if value == nil, !isRemoval { throw Refusal(.badRequest, "\"item_value\" is missing") }
    }

    /// A change as `{"action": "add", "item_value": …}` asks for it; `update` and `delete` need `item_index`.
    init(_ members: JSONObject) throws(Refusal) {
        switch members["action"]?.string {
        case "add": try self.init(.append, value: members["item_value"])
        case "update": try self.init(.update(Self.index(members["item_index"])), value: members["item_value"])
        case "delete": try self.init(.remove(Self.index(members["item_index"])), value: nil)
        default: throw Refusal(.badRequest, "\"action\" must be \"add\", \"update\" or \"delete\"")
        }
    }

    /// An entry of several changes: `{"index": 0, "value": …}`, or other members as the value; none removes the item.
    init(entry: JSONValue) throws(Refusal) {
        guard var members = entry.object else { throw Refusal(.badRequest, "each of \"items\" must be an object") }
        let index = try Self.index(members.removeValue(forKey: "index"))
        let value = members.count == 1 ? members["value"] ?? .object(members) : .object(members)
        if members.isEmpty {
            try self.init(.remove(index), value: nil)
        } else {
            try self.init(.update(index), value: value)
        }
    }

    /// Whether an item is removed.
    var isRemoval: Bool {
        if case .remove = kind { return true }
        return false
    }

    /// Where the change is made; behind every item for one that is added.
    var place: Int { kind.index ?? .max }

    /// The change as a store makes it.
    var edit: PropertyListEdit {
        switch kind {
        case .append: .append(value ?? .null)
        case .update(let index): .replace(value ?? .null, at: index)
        case .remove(let index): .remove(at: index)
        }
    }

    private static func index(_ value: JSONValue?) throws(Refusal) -> Int {
        guard let index = value?.integer.flatMap({ Int(exactly: $0) }), index >= 0 else {
            throw Refusal(.badRequest, "an index must be a whole number from 0")
        }
        return index
    }
}
