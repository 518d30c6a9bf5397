/// How many passphrases may be tried at each actor: so many at once, and then one in a while.
///
/// It keeps for each actor only until when its guesses are paid for, each of them costing the same time, and forgets the
/// actor once that is past.
struct GuessLimit: Sendable {
    /// How many guesses there are for an actor at which nobody guessed lately.
    static let burst: Int64 = 20
    /// After how many milliseconds there is one more.
    static let interval: Int64 = 6000
    /// How many actors are kept in mind; beyond, those are forgotten first that have the most guesses left.
    static let capacity = 4096

    private var paidUntil: [StoredName: Int64] = [:]

    /// How many actors are kept in mind.
    var count: Int { paidUntil.count }

    /// How many milliseconds a guess has to wait; zero where it may be made now.
    func wait(for actor: String, at now: Timestamp) -> Int64 {
        max(0, debt(of: StoredName(actor), at: now) - (Self.burst - 1) * Self.interval)
    }

    /// Counts a guess that is about to be made.
    mutating func take(for actor: String, at now: Timestamp) {
        let actor = StoredName(actor)
        if paidUntil[actor] == nil, paidUntil.count >= Self.capacity { makeRoom(at: now) }
        paidUntil[actor] = now.milliseconds + debt(of: actor, at: now) + Self.interval
    }

    /// Takes a guess back that was none: it was the right passphrase.
    mutating func giveBack(for actor: String) {
        paidUntil[StoredName(actor)]? -= Self.interval
    }

    /// The time for which an actor's guesses are paid in advance, which a clock that was set back does not stretch.
    private func debt(of actor: StoredName, at now: Timestamp) -> Int64 {
        guard let paid = paidUntil[actor] else { return 0 }
        return min(max(0, paid - now.milliseconds), Self.burst * Self.interval)
    }

    private mutating func makeRoom(at now: Timestamp) {
        paidUntil = paidUntil.filter { $0.value > now.milliseconds }
        guard paidUntil.count >= Self.capacity, let least = paidUntil.min(by: { $0.value < $1.value }) else { return }
        paidUntil[least.key] = nil
    }
}
