import Interface

extension Inspector {
    /// Serves, and walks an audience through the demo of the sample application `demo`, whose calls it makes itself,
    /// until that ends or is left.
    ///
    /// It is shown as `run()` shows a server, but without a terminal it is told in sentences.
    ///
    /// - Parameter stay: how long each step stays when its calls are back; `nil` to go on by keys.
    /// - Returns: whether everything that was shown was seen as it was announced.
    /// - Throws: what `run()` throws.
    package func demonstrate(every stay: Duration?) async throws -> Bool {
        let demo = DemoRun(pace: stay.map { .timer($0) } ?? .keys)
        return try await show(demo)?.isAsAnnounced ?? true
    }
}
