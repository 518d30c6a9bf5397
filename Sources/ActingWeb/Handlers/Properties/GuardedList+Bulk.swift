import JSON

extension GuardedList {
    /// Changes of several items as a request asks for them: `{"items": [{"index": 0, …}]}`, an entry without a value
    /// removing one.
    ///
    /// - Parameters:
    ///   - list: the list as it is.
    ///   - value: what was sent.
    /// - Returns: the changes as the hooks leave them, and a sentence that says what they are.
    /// - Throws: `Refusal` where what was sent is something else.
    func edits(
        of list: PropertyList, asked value: JSONValue
    ) throws -> Work<(edits: [PropertyListEdit], summary: String)> {
        guard let entries = value["items"]?.array else {
            throw Refusal(.conflict, "\"\(name)\" is a list; send {\"items\": [{\"index\": 0, \"value\": …}]}")
        }
        let asked = try entries.map { try PropertyListEdit(entry: $0) }
        return Work.each(asked) { try passing($0, in: list) }.map { edits in
            // From the back, so that no removal moves an item that is still to be changed.
            let ordered = edits.sorted { ($0.index ?? .max) > ($1.index ?? .max) }
            let removed = edits.count(where: \.isRemoval)
            return (ordered, "[Bulk update: \(edits.count - removed) items updated, \(removed) items deleted]")
        }
    }
}
