import Trace

/// A list to choose from.
struct Menu: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The look of the screen; moving shows each, and leaving brings `before` back.
        case themes(before: String)
        /// Which columns the list of requests has.
        case columns
        /// One of these requests, to open it.
        case requests([Request.ID])
        /// The tool that load is made of.
        case tools
    }

    struct Item: Hashable, Sendable {
        /// The name under which the choice is known.
        var name: String
        /// Whether it is among what is chosen; `nil` where one thing is.
        var isChecked: Bool?

        init(name: String, isChecked: Bool? = nil) {
            self.name = name
            self.isChecked = isChecked
        }
    }

    var kind: Kind
    var title: String
    var items: [Item]
    var cursor = ListCursor()

    var selected: Item? { items.indices.contains(cursor.position) ? items[cursor.position] : nil }
}
