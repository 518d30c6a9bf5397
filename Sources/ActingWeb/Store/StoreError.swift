import JSON

/// An operation of a store failed; nothing was changed.
public enum StoreError: Error, Equatable, CustomStringConvertible {
    /// There is no actor of this id.
    case unknownActor(String)
    /// An actor of this id is there already.
    case actorExists(String)
    /// An actor of this creator is there already, and there is to be one only.
    case creatorExists(String)
    /// The actor has a trust with this peer already.
    case trustExists(peer: String)
    /// The actor has a subscription of this id with the peer already.
    case subscriptionExists(String)
    /// The actor has a list of this name already.
    case listExists(String)
    /// The actor has a property of this name already, which no list can share.
    case propertyExists(String)
    /// The actor has no list of this name.
    case noList(String)
    /// The list has no item at this place.
    case noItem(list: String, at: Int)
    /// The value for this name is one that JSON cannot hold: it contains an infinity or no number at all, or it is
    /// nested too deeply.
    case notJSON(name: String)
    /// The value under this name could not be read back.
    case damagedValue(name: String)
    /// The task that waited for the store was cancelled.
    case cancelled
    /// The file that holds the data cannot be used.
    case unusable(path: String, StoreFault)

    /// One sentence for people; it holds names, but no values.
    public var description: String {
        switch self {
        case .unknownActor(let id): "there is no actor \"\(id)\""
        case .actorExists(let id): "an actor \"\(id)\" exists already"
        case .creatorExists(let creator): "\"\(creator)\" has an actor already, and may have one only"
        case .trustExists(let peer): "there is a trust with \"\(peer)\" already"
        case .subscriptionExists(let id): "there is a subscription \"\(id)\" already"
        case .listExists(let name): "\"\(name)\" is a list already: change its items, or remove it first"
        case .propertyExists(let name): "\"\(name)\" is a property already: remove it first"
        case .noList(let name): "there is no list \"\(name)\""
        case .noItem(let list, let place): "the list \"\(list)\" has no item \(place)"
        case .notJSON(let name):
            "the value of \"\(name)\" cannot be kept: JSON has no infinities, and at most \(JSONLimits.deepestNesting) "
                + "levels are stored"
        case .damagedValue(let name): "the stored value of \"\(name)\" is damaged: set or remove it"
        case .cancelled: "the request was cancelled before the store had answered"
        case .unusable(let path, let fault): "the store \"\(path)\" \(fault)"
        }
    }
}
