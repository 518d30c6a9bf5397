public import JSON

/// One of several changes to an actor's properties and lists that are made together.
public enum PropertyWrite: Hashable, Sendable {
    /// Sets a property.
    case set(String, to: JSONValue)
    /// Removes a property, where it is there.
    case remove(String)
    /// Adds a list without items.
    case createList(String, notes: PropertyList.Notes)
    /// Makes changes to the items of a list, one after the other.
    case editList(String, [PropertyListEdit])
    /// Removes a list, where it is there.
    case deleteList(String)
    /// Gives the actor to another creator; where `isOnly`, to one who has no other actor.
    case setCreator(String, isOnly: Bool)
    /// Sets the root of the service that acts for the creator; `nil` where none does any more.
    case setTrusteeRoot(String?)

    /// The values that it brings into the store.
    package var values: [JSONValue] {
        switch self {
        case .set(_, let value): [value]
        case .editList(_, let edits): edits.compactMap(\.value)
        case .remove, .createList, .deleteList, .setCreator, .setTrusteeRoot: []
        }
    }

    /// The property or the list that it changes; `nil` where it changes the actor.
    package var name: String? {
        switch self {
        case .set(let name, _), .remove(let name), .createList(let name, _), .editList(let name, _),
            .deleteList(let name):
            name
        case .setCreator, .setTrusteeRoot: nil
        }
    }
}
