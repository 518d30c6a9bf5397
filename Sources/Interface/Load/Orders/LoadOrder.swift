/// What the inspector's own load generator is asked to do.
package enum LoadOrder: Hashable, Sendable {
    case run(LoadRunOrder)
    case race(RaceOrder)
    /// End a run or a race soon.
    case stop(LoadRunOrder.ID)
}
