import ActingWebHTTP
package import Load
import Recording
import ServiceLifecycle
import Synchronization
import Trace
import TraceInstrumentation

extension Inspector {
    /// Serves the application in this process, on loops of its own, while a generator sends to it.
    ///
    /// - Parameter body: runs the generator against the server's address.
    /// - Returns: the generator's report, with what was seen of the server.
    /// - Throws: `ServerError` where the server cannot start, and what `body` throws.
    package func load(_ body: @Sendable @escaping (_ url: String) async throws -> LoadReport) async throws -> LoadReport
    {
        warnOfMistakes()
        let observatory = observatory
        let recorder = observatory.recorder
        let stand = WitnessStand(ServerWitness(mode: Trace.ExecutionMode(configuration.server.mode)))
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = server(watchedFrom: observatory) { listening.yield($0) }
        let group = Self.group(of: server, signals: [], patience: .seconds(1))
        var report = try await withThrowingTaskGroup(of: LoadReport?.self) { tasks in
            tasks.addTask {
                defer {
                    listening.finish()
                    recorder.finish()
                }
                try await group.run()
                return nil
            }
            tasks.addTask {
                for await _ in recorder.bell {
                    try await Task.sleep(for: .milliseconds(10))
                    stand.witness.withLock { $0.take(recorder.drain()) }
                }
                return nil
            }
            var result: Result<LoadReport, any Error> = .failure(CancellationError())
            for await port in ports {
                do {
                    result = .success(try await body(url(port: port)))
                } catch {
                    result = .failure(error)
                }
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
            return try result.get()
        }
        report.server = stand.witness.withLock { witness in
            witness.take(recorder.drain())
            witness.take(recorder.statistics.figures, ownCost: observatory.cost.overall)
            return witness.evidence
        }
        return report
    }
}

/// Where a witness is heard by one task and asked by another.
private final class WitnessStand: Sendable {
    let witness: Mutex<ServerWitness>

    init(_ witness: ServerWitness) {
        self.witness = Mutex(witness)
    }
}
