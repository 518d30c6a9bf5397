public import JSON

/// One change to the items of a list property.
public enum PropertyListEdit: Hashable, Sendable {
    /// Adds an item behind the others.
    case append(JSONValue)
    /// Puts an item before the one at a place; the place behind the last one appends.
    case insert(JSONValue, at: Int)
    /// Puts an item in the place of another.
    case replace(JSONValue, at: Int)
    /// Removes an item.
    case remove(at: Int)
}
