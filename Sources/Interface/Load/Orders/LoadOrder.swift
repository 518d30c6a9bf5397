/// What the inspector's own load generator is asked to do.
package enum LoadOrder: Hashable, Sendable {
    case run(LoadRunOrder)
    case race(RaceOrder)
    /// End a run or a race soon.
    case stop(LoadRunOrder.ID)

    /// The run or the race that it is about.
    package var id: LoadRunOrder.ID {
        switch self {
        case .run(let run): run.id
        case .race(let race): race.id
        case .stop(let id): id
        }
    }
}
