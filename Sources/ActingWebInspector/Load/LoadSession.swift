package import Load

/// Runs a generator for somebody at a terminal: shows how far it is, and ends it when they ask.
package struct LoadSession: Sendable {
    private static let pause = Duration.milliseconds(200)

    private let run: LoadRun

    package init(_ run: LoadRun) {
        self.run = run
    }

    /// Runs to the end, or until SIGINT or SIGTERM; then the report tells of what was done.
    ///
    /// - Throws: `LoadError` where the run could not begin; `CancellationError` where it was ended before.
    package func report() async throws -> LoadReport {
        try await withThrowingTaskGroup(of: LoadReport?.self) { tasks in
            tasks.addTask { try await run.report() }
            tasks.addTask {
                await EndRequests.each { run.cancel() }
                return nil
            }
            if ProgressLine.isShown {
                tasks.addTask {
                    await showProgress()
                    return nil
                }
            }
            defer { tasks.cancelAll() }
            while let result = try await tasks.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }

    private func showProgress() async {
        while !Task.isCancelled {
            let progress = run.progress
            if progress.phase == .ended { break }
            ProgressLine.show(progress.line)
            try? await Task.sleep(for: Self.pause)
        }
        ProgressLine.clear()
    }
}
