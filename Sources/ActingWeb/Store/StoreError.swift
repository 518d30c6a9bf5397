/// An operation of a store failed.
public enum StoreError: Error, Equatable, CustomStringConvertible {
    /// There is no actor of this id.
    case unknownActor(String)
    /// An actor of this id is there already.
    case actorExists(String)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .unknownActor(let id): "there is no actor \"\(id)\""
        case .actorExists(let id): "an actor \"\(id)\" exists already"
        }
    }
}
