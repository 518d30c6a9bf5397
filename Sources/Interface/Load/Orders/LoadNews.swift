/// What the inspector's own load generator has to tell.
package enum LoadNews: Hashable, Sendable {
    /// How far a run is, or the present turn of a race.
    case progressed(LoadRunOrder.ID, LoadFigures)
    /// A turn of a race is over.
    case turned(LoadRunOrder.ID, RaceTurn)
    /// A run or a race is over; no more comes of it.
    case ended(LoadRunOrder.ID, LoadEnd)
}
