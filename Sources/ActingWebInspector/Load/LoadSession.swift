package import Load
import SystemPackage
import UnixSignals

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a generator for somebody at a terminal: shows how far it is, and ends it when they ask.
package struct LoadSession: Sendable {
    private static let pause = Duration.milliseconds(200)
    /// Goes to the beginning of the line and clears it.
    private static let newLine = "\r\u{1B}[K"

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
                for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { run.cancel() }
                return nil
            }
            if isatty(STDERR_FILENO) == 1 {
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
            Self.write(Self.newLine + progress.line)
            try? await Task.sleep(for: Self.pause)
        }
        Self.write(Self.newLine)
    }

    /// A terminal that is gone is no reason to end the run.
    private static func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
