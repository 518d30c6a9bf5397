import NIOCore
import Trace

/// The first connection: finds out how the server speaks, and why nothing can be sent where that is so.
///
/// It lives on one loop.
final class Probe: ClientOwner {
    struct Finding: Sendable {
        let wire: MCPWire
        let serverName: String?
        /// Which of the host's addresses let itself be connected to.
        let address: SocketAddress?
    }

    /// How long what is cancelled may go on, so that a handshake that is about to be done ends in a report.
    private static let patience = Duration.seconds(1)

    private let promise: EventLoopPromise<Finding>
    private let endpoint: Endpoint
    private let isCancelled: @Sendable () -> Bool
    private var address: SocketAddress?
    private var isDone = false
    private var cancelledAt: Instant?
    private var client: Client?

    private init(
        _ endpoint: Endpoint, _ promise: EventLoopPromise<Finding>, isCancelled: @escaping @Sendable () -> Bool
    ) {
        self.endpoint = endpoint
        self.isCancelled = isCancelled
        self.promise = promise
    }

    /// Connects and makes the handshake.
    ///
    /// - Parameters:
    ///   - plan: what is sent.
    ///   - connector: what connects.
    ///   - loop: where the probe lives.
    ///   - isCancelled: asked a hundred times a second whether the wait is to end.
    /// - Returns: how the server speaks.
    /// - Throws: `LoadError.noStart` and `.unknownHost`; `CancellationError`.
    static func find(
        _ plan: LoadPlan, _ connector: Connector, on loop: any EventLoop,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> Finding {
        let promise = loop.makePromise(of: Finding.self)
        loop.execute {
            let probe = Probe(plan.endpoint, promise, isCancelled: isCancelled)
            let client = Client(seat: 0, plan: plan, wire: nil, choice: plan.wire, writer: nil, owner: probe)
            probe.client = client
            connector.open(client, on: loop).assumeIsolated().whenComplete { probe.connected(client, $0) }
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
        let now = Instant.now
        client?.expire(at: now)
        if isCancelled() {
            let since = cancelledAt ?? now
            cancelledAt = since
            if now.since(since) >= Self.patience { fail(CancellationError()) }
        }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(10)) { self.watch(on: loop) }
    }

    private func connected(_ client: Client, _ result: Result<any Channel, any Error>) {
        switch result {
        case .success(let channel): address = channel.remoteAddress
        case .failure(let error):
            guard let fault = Connector.fault(of: error) else { return fail(LoadError.unknownHost(endpoint.host)) }
            isOver(client, fault: fault)
        }
    }

    private func fail(_ error: any Error) {
        guard !isDone else { return }
        isDone = true
        promise.fail(error)
    }

    func isReady(_ client: Client, wire: MCPWire, serverName: String?) {
        guard !isDone else { return }
        isDone = true
        promise.succeed(Finding(wire: wire, serverName: serverName, address: address))
    }

    func isOver(_ client: Client, fault: AnswerCheck.Fault?) {
        let fault = fault ?? .init(failure: .closed)
        fail(LoadError.noStart(url: endpoint.url, fault.failure, words: fault.words))
    }

    func ended(_ exchange: Exchange, on client: Client, fault: AnswerCheck.Fault?, at now: Instant) {}

    func isFree(_ client: Client) {}
}
