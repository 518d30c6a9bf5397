import OrderedCollections

/// The hooks of one kind by name, in order of registration.
struct HookShelf<Input: Sendable>: Sendable {
    private var entries: OrderedDictionary<String, [HookEntry<Input>]> = [:]

    /// Every hook, grouped by name, names in order of their first registration.
    var hooks: [Hook] { entries.values.flatMap { $0.map(\.hook) } }

    /// The hooks that answer for a name, in the order in which they are asked: its own, then the wildcard's.
    func candidates(_ name: String) -> [HookEntry<Input>] {
        let own = entries[name] ?? []
        guard name != Hook.wildcard, let wildcard = entries[Hook.wildcard], wildcard.contains(where: \.hook.isWildcard)
        else { return own }
        return own + wildcard
    }

    /// Adds a hook behind those of its name.
    mutating func add(_ entry: HookEntry<Input>) {
        var entry = entry
        entry.hook.index = entries[entry.hook.name]?.last.map { $0.hook.index &+ 1 } ?? 0
        entries[entry.hook.name, default: []].append(entry)
    }
    /// Removes a hook; those behind it keep their places' numbers.
    mutating func remove(_ hook: Hook) {
        guard var named = entries[hook.name] else { return }
        named.removeAll { $0.hook.id == hook.id }
        entries[hook.name] = named.isEmpty ? nil : named
    }
}
