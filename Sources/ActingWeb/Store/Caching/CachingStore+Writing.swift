extension CachingStore {
    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError` where a change cannot be made, or the store failed.
    public func writeProperties(_ writes: [PropertyWrite], of actor: String) throws(StoreError) {
        defer { forget(writes, of: actor) }
        try store.writeProperties(writes, of: actor)
    }

    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError` where a change cannot be made, or the store failed.
    public func writeProperties(_ writes: [PropertyWrite], of actor: String) async throws(StoreError) {
        defer { forget(writes, of: actor) }
        try await store.writeProperties(writes, of: actor)
    }

    private func forget(_ writes: [PropertyWrite], of actor: String) {
        properties.forget(writes.compactMap { $0.name.map { PropertyKey($0, of: actor) } })
        if writes.contains(where: { $0.name == nil }) { actors.forget(StoredName(actor)) }
    }
}
