import Load
import Trace

/// A contender where it can be reached.
struct Stand: Sendable {
    private let command: [String]?
    private(set) var url = ""
    private(set) var headers: [HeaderField] = []
    private(set) var wire = WireChoice.stateless
    private(set) var child: ChildServer?

    init(_ contender: Contender, program: String) throws {
        command = contender.command(program)
        if case .peer(let url, let headers) = contender.server {
            self.url = url
            self.headers = headers
            wire = .auto
        }
    }

    /// Starts the server, where it is not somebody else's.
    mutating func begin() async throws(ChildFailed) {
        guard let command else { return }
        let child = try await ChildServer.start(command)
        self.child = child
        url = child.url
    }

    /// Sends to the server, and looks at its memory meanwhile.
    func run(_ load: LoadPlan) async throws -> Turn { try await runWhole(load).turn }

    /// Sends a server that has just been started its first request: how long that took since the start is in the turn.
    func runOnce(_ load: LoadPlan) async throws -> Turn {
        var (turn, answeredAt) = try await runWhole(load)
        if let child, let answeredAt { turn.start = answeredAt.since(child.began) }
        return turn
    }

    private func runWhole(_ load: LoadPlan) async throws -> (turn: Turn, lastAnswer: Instant?) {
        let (report, bytes) = try await withThrowingTaskGroup(of: Int?.self) { tasks in
            tasks.addTask { await child?.highestResidentBytes() }
            let report = try await LoadRun(load).report()
            tasks.cancelAll()
            return (report, try await tasks.next() ?? nil)
        }
        do {
            return (try Turn(report, residentBytes: bytes), report.tally.lastAnswer)
        } catch {
            // Whatever its answers were, a server that has gone explains it.
            guard error != .ended, let ending = child?.ending else { throw error }
            throw TurnFailed.serverDied(ending)
        }
    }
}
