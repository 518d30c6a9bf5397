/// What is asked for, each as often as its weight says.
package struct Mix: Hashable, Sendable {
    package private(set) var entries: [MixEntry]

    /// - Throws: `MixError.empty` where there is nothing in it.
    package init(_ entries: [MixEntry]) throws(MixError) {
        guard !entries.isEmpty else { throw .empty }
        self.entries = entries
    }

    /// Sets the weight of an entry, written as `NAME=3`.
    package mutating func setWeight(_ setting: String) throws(MixError) {
        let (indices, value) = try entries(of: setting)
        guard let weight = Int(value), (1...1_000_000).contains(weight) else { throw .badWeight(value) }
        for index in indices { entries[index].weight = weight }
    }

    /// Sets what an entry's answers must contain, written as `NAME=TEXT`.
    package mutating func setExpected(_ setting: String) throws(MixError) {
        let (indices, text) = try entries(of: setting)
        do {
            let template = try TemplateParser.text(text)
            for index in indices { entries[index].expected = template }
        } catch {
            throw .template(of: setting, text: text, error)
        }
    }

    /// The entries that a setting is about, and what stands behind their name.
    private func entries(of setting: String) throws(MixError) -> (indices: [Int], value: String) {
        let named = entries.indices.filter { setting.hasPrefix(entries[$0].name + "=") }
        guard let longest = named.map({ entries[$0].name.count }).max() else {
            throw .unknownEntry(setting, known: entries.map(\.name))
        }
        return (named.filter { entries[$0].name.count == longest }, String(setting.dropFirst(longest + 1)))
    }

    /// Which entry the request of this number asks for.
    func index(request number: Int, seed: UInt64) -> Int {
        guard entries.count > 1 else { return 0 }
        // Another seed than the one that fills in places, or the two would depend on each other.
        var random = SplitMix.of(request: number, seed: ~seed)
        var rest = Int.random(in: 0..<entries.reduce(0) { $0 + $1.weight }, using: &random)
        for (index, entry) in entries.enumerated() {
            rest -= entry.weight
            if rest < 0 { return index }
        }
        return entries.count - 1
    }
}
