package import JSON

extension PropertyListEdit {
    /// The value that it brings into the list, where it brings one.
    package var value: JSONValue? {
        switch self {
        case .append(let value), .insert(let value, at: _), .replace(let value, at: _): value
        case .remove: nil
        }
    }

    /// The place that it names; `nil` where it adds behind every item.
    package var index: Int? {
        switch self {
        case .append: nil
        case .insert(_, let index), .replace(_, let index), .remove(let index): index
        }
    }

    /// The place that the list has to have, with whether the one behind the last item is good too; `nil` where any list
    /// will do.
    private var place: (index: Int, mayBeEnd: Bool)? {
        switch self {
        case .append: nil
        case .insert(_, let index): (index, true)
        case .replace(_, let index), .remove(let index): (index, false)
        }
    }

    /// Checks that a list of so many items has the place that the change names.
    ///
    /// - Parameters:
    ///   - count: the number of items.
    ///   - list: the name of the list.
    /// - Throws: `StoreError.noItem` where it does not.
    package func check(count: Int, list: String) throws(StoreError) {
        guard let place else { return }
        let last = place.mayBeEnd ? count : count - 1
        guard place.index >= 0, place.index <= last else { throw .noItem(list: list, at: place.index) }
    }

    /// Makes the change to the items of a list.
    ///
    /// - Parameters:
    ///   - items: the items.
    ///   - list: the name of the list.
    /// - Throws: `StoreError.noItem` where the list does not have the place that the change names.
    package func apply(to items: inout [JSONValue], of list: String) throws(StoreError) {
        try check(count: items.count, list: list)
        switch self {
        case .append(let value): items.append(value)
        case .insert(let value, let index): items.insert(value, at: index)
        case .replace(let value, let index): items[index] = value
        case .remove(let index): items.remove(at: index)
        }
    }
}
