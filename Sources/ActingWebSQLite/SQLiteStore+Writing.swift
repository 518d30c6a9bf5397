public import ActingWeb

extension SQLiteStore {
    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError` where a change cannot be made, or the file cannot be written.
    public func writeProperties(_ writes: [PropertyWrite], of actor: String) throws(StoreError) {
        try write(.writeProperties(writes, of: actor))
    }

    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError` where a change cannot be made, or the file cannot be written.
    public func writeProperties(_ writes: [PropertyWrite], of actor: String) async throws(StoreError) {
        try await write(.writeProperties(writes, of: actor))
    }
}
