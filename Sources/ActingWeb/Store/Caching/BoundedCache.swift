/// So many values at most, each for a time; where one more needs room, one goes that was not asked for lately.
///
/// What is asked for gets a second chance: the search for room goes round, and passes over it once.
struct BoundedCache<Key: Hashable, Value> {
    private struct Slot {
        let key: Key
        let value: Value
        let end: MonotonicTime
        var wasUsed = false
    }

    /// How many values there is room for.
    let capacity: Int
    private var places: [Key: Int] = [:]
    private var slots: [Slot?] = []
    private var freePlaces: [Int] = []
    private var hand = 0

    /// An empty cache with room for so many values; for none where that is less than one.
    init(capacity: Int) {
        self.capacity = max(0, capacity)
    }

    /// How many values it holds, those included whose time is over and that nobody has asked for since.
    var count: Int { places.count }

    /// The value of a key, or `nil` where there is none whose time is not over.
    mutating func value(for key: Key, at now: MonotonicTime) -> Value? {
        guard let place = places[key], let slot = slots[place] else { return nil }
        guard now < slot.end else {
            remove(key)
            return nil
        }
        slots[place]?.wasUsed = true
        return slot.value
    }

    /// Keeps a value until `end`, in the place of the one that the key had.
    mutating func insert(_ value: Value, for key: Key, until end: MonotonicTime) {
        guard capacity > 0 else { return }
        remove(key)
        if freePlaces.isEmpty, slots.count == capacity { makeRoom() }
        let slot = Slot(key: key, value: value, end: end)
        if let place = freePlaces.popLast() {
            slots[place] = slot
            places[key] = place
        } else {
            places[key] = slots.count
            slots.append(slot)
        }
    }

    /// Removes the value of a key, where there is one.
    mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key) else { return }
        slots[place] = nil
        freePlaces.append(place)
    }

    /// Removes every value of which this is true; looks at all of them.
    mutating func removeAll(where shouldGo: (Key, Value) -> Bool) {
        for slot in slots {
            if let slot, shouldGo(slot.key, slot.value) { remove(slot.key) }
        }
    }

    /// Removes the first value behind the hand that was not used since the hand passed it last.
    private mutating func makeRoom() {
        while let slot = slots[hand], slot.wasUsed {
            slots[hand]?.wasUsed = false
            hand = (hand + 1) % capacity
        }
        if let slot = slots[hand] { remove(slot.key) }
        hand = (hand + 1) % capacity
    }
}
