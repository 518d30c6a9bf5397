/// The actors that belong to the server itself; they hold what belongs to nobody else, and nobody can log in to them.
package enum SystemActor {
    /// Holds the trust types.
    package static let system = "_actingweb_system"
    /// Holds clients, codes and tokens.
    package static let oauth2 = "_actingweb_oauth2"

    /// Whether an id is that of such an actor; every id with an underscore in front is kept for them.
    package static func isOne(_ id: String) -> Bool {
        id.hasPrefix("_")
    }
}
