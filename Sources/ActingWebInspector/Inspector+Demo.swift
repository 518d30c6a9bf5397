import Interface

extension Inspector {
    /// Serves, and walks an audience through the demo of the sample application `demo`, whose calls it makes itself,
    /// until that ends or is left.
    ///
    /// It is shown as `run()` shows a server, but without a terminal it is told in sentences.
    ///
    /// - Parameter stay: how long each step stays when its calls are back; `nil` to go on by keys.
    /// - Returns: whether everything that was shown was seen as it was announced, and, where steps go on by themselves,
    ///   whether all of them were.
    /// - Throws: what `run()` throws.
    package func demonstrate(every stay: Duration?) async throws -> Bool {
        let demo = DemoRun(pace: stay.map { .timer($0) } ?? .keys)
        guard let run = try await show(demo) else { return false }
        return run.isAsAnnounced && (stay == nil || run.isOver)
    }
}
