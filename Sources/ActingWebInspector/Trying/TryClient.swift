import AsyncHTTPClient
import Interface
import JSON
import Synchronization
import Trace

/// The inspector's own client of the server it shows: one like any other, over HTTP, on event loops that are not the
/// server's.
///
/// It never makes its caller wait: what comes of an order is left in `news`.
final class TryClient: Sendable {
    /// What is under way.
    private enum Work: Hashable {
        case call(TryCall.ID)
        case comparison(Comparison.Plan.ID)
        case errand(Int)
    }

    private struct State {
        var work: [Work: Task<Void, Never>] = [:]
        var errands = 0
        var isClosed = false
    }

    /// How many calls are under way at a time at the most; others wait for one of these.
    private static let mostConnections = 64

    let news = Mailbox<TryNews>()
    let wire: TryWire
    let session: TrySession
    private let state = Mutex(State())

    /// - Parameter url: the address of the MCP endpoint.
    init(url: String) {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = Self.mostConnections
        wire = TryWire(url: url, http: HTTPClient(configuration: configuration))
        session = TrySession(wire: wire)
    }

    /// Begins to do what is asked for.
    func perform(_ order: TryOrder) {
        switch order {
        case .list: run { await $0.list() }
        case .send(let call): run(.call(call.id)) { await $0.send(call) }
        case .cancel(let call):
            let work = state.withLock { $0.work[.call(call.id)] }
            run {
                await $0.tellCancelled(call)
                work?.cancel()
            }
        case .answer(let question, let answer): reply(question.reply(answer))
        case .propose(let wish): run { await $0.propose(wish) }
        case .compare(let plan): run(.comparison(plan.id)) { await $0.compare(plan) }
        case .demo(let order): run { await $0.play(order) }
        case .cancelComparison(let id): state.withLock { $0.work[.comparison(id)] }?.cancel()
        }
    }

    /// Brings the server a message that answers its question.
    func reply(_ message: JSONValue) {
        run { await $0.tell(message) }
    }

    /// Ends what is under way, whatever the server does, and closes the connections; the server would wait for them.
    func close() async {
        let work = state.withLock { state in
            state.isClosed = true
            return Array(state.work.values)
        }
        for task in work { task.cancel() }
        await session.close()
        for task in work { await task.value }
        // What cannot be closed ends with the process.
        try? await wire.http.shutdown()
    }

    /// Runs something in a task of its own, which `close` cancels and awaits.
    private func run(_ work: Work? = nil, _ body: @escaping @Sendable (TryClient) async -> Void) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.errands += 1
            let work = work ?? .errand(state.errands)
            state.work[work] = Task { [self] in
                await body(self)
                self.state.withLock { $0.work[work] = nil }
            }
        }
    }
}
