import NIOCore
import Trace

/// The first connection: finds out how the server speaks, and why nothing can be sent where that is so.
///
/// It lives on one loop.
final class Probe: ClientOwner {
    struct Finding: Sendable {
        let wire: MCPWire
        let serverName: String?
    }

    private let promise: EventLoopPromise<Finding>
    private let url: String
    private var isDone = false
    private var client: Client?

    private init(_ url: String, _ promise: EventLoopPromise<Finding>) {
        self.url = url
        self.promise = promise
    }

    /// Connects and makes the handshake.
    ///
    /// - Throws: `LoadError.noStart`.
    static func find(_ plan: LoadPlan, _ connector: Connector, on loop: any EventLoop) async throws -> Finding {
        let promise = loop.makePromise(of: Finding.self)
        loop.execute {
            let probe = Probe(plan.endpoint.url, promise)
            let client = Client(seat: 0, plan: plan, wire: nil, choice: plan.wire, writer: nil, owner: probe)
            probe.client = client
            connector.connect(client, of: probe, on: loop)
            probe.watch(on: loop)
        }
        return try await promise.futureResult.get()
    }

    /// Looks after the client until it is not needed any more; holds the probe meanwhile.
    private func watch(on loop: any EventLoop) {
        guard !isDone else {
            client?.close()
            client = nil
            return
        }
        client?.expire(at: .now)
        loop.assumeIsolated().scheduleTask(in: .milliseconds(10)) { self.watch(on: loop) }
    }

    func isReady(_ client: Client, wire: MCPWire, serverName: String?) {
        isDone = true
        promise.succeed(Finding(wire: wire, serverName: serverName))
    }

    func isOver(_ client: Client, fault: AnswerCheck.Fault?) {
        guard !isDone else { return }
        isDone = true
        let fault = fault ?? .init(failure: .closed)
        promise.fail(LoadError.noStart(url: url, fault.failure, words: fault.words))
    }

    func ended(_ exchange: Exchange, on client: Client, fault: AnswerCheck.Fault?, at now: Instant) {}

    func isFree(_ client: Client) {}
}
