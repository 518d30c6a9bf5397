import ActingWeb
import JSON

/// One page of a list, and what the next one is asked for with.
///
/// A cursor says behind which entry to go on, so that entries which come or go in between shift nothing.
struct ListPage<Item> {
    let items: [Item]
    let next: String?

    /// - Parameters:
    ///   - items: the whole list, in order of registration.
    ///   - hook: an entry's hook.
    ///   - cursor: what the client sent; `nil` for the first page.
    ///   - size: how many entries a page has.
    /// - Throws: where the cursor is none of ours.
    init(_ items: [Item], _ hook: (Item) -> Hook, cursor: JSONValue?, size: Int) throws(RPCError) {
        let last = try cursor.map { value throws(RPCError) in try Self.place(value) }
        let rest = last.map { last in items.drop { hook($0).id <= last } } ?? items[...]
        self.items = Array(rest.prefix(size))
        let isLast = rest.count <= size
        next = isLast ? nil : self.items.last.map { Base64URL.encode("after:\(hook($0).id)".utf8) }
    }

    private static func place(_ cursor: JSONValue) throws(RPCError) -> UInt64 {
        let prefix = "after:"
        guard let text = cursor.string, let bytes = Base64URL.decode(text),
            let place = String(validating: bytes, as: UTF8.self), place.hasPrefix(prefix),
            let id = UInt64(place.dropFirst(prefix.count))
        else { throw RPCError(.invalidParams, "\"cursor\" is none that this server gave") }
        return id
    }
}
