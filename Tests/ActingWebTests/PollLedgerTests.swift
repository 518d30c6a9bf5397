import Testing

@testable import ActingWeb

/// Whose work polls are, as a value that is told the times.
@Suite struct PollLedgerTests {
    private static let threshold: UInt64 = 20

    /// A ledger whose loop has begun task 1 of request 7 at 100.
    private func ledger() -> PollLedger {
        var ledger = PollLedger(stallThreshold: Self.threshold, inheritedLimit: 4)
        _ = ledger.begin(1, queuedAt: 90, at: 100, departures: 0)
        _ = ledger.bind(7)
        return ledger
    }

    @Test func `a call counts its polls, and busy, queued and longest within it`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 102, departures: 0)
        _ = ledger.end(at: 105, departures: 0)
        _ = ledger.begin(1, queuedAt: 110, at: 112, departures: 0)
        _ = ledger.end(at: 119, departures: 0)
        _ = ledger.begin(1, queuedAt: 130, at: 131, departures: 0)

        let count = ledger.leave(70, isRunning: true, at: 132, departures: 0)

        #expect(count?.polls == 3)
        #expect(count?.busy == 3 + 7 + 1)
        #expect(count?.queued == 2 + 1)
        #expect(count?.longest == 7)
    }

    @Test func `a child task that the call has queued is counted with it`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 100, departures: 0)
        ledger.queue(2)
        _ = ledger.end(at: 101, departures: 0)
        _ = ledger.begin(2, queuedAt: 100, at: 103, departures: 0)
        #expect(ledger.owner == PollLedger.Owner(request: 7, call: 70))
        _ = ledger.end(at: 108, departures: 0)
        _ = ledger.begin(1, queuedAt: 108, at: 108, departures: 0)

        let count = ledger.leave(70, isRunning: true, at: 110, departures: 0)

        #expect(count?.polls == 3)
        #expect(count?.busy == 1 + 5 + 2)
        #expect(count?.queued == 2)
    }

    @Test func `a task that belongs to somebody is not taken over by whoever wakes it`() {
        var ledger = ledger()
        _ = ledger.end(at: 101, departures: 0)
        _ = ledger.begin(9, queuedAt: 101, at: 102, departures: 0)
        _ = ledger.bind(8)
        ledger.queue(1)
        _ = ledger.end(at: 103, departures: 0)
        _ = ledger.begin(1, queuedAt: 103, at: 104, departures: 0)

        #expect(ledger.owner?.request == 7)
    }

    @Test func `an inner call is counted with the outer one, whose poll goes on when the inner is left`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 100, departures: 0)
        ledger.enter(71, of: 7, at: 104, departures: 0)
        _ = ledger.end(at: 106, departures: 0)
        _ = ledger.begin(1, queuedAt: 110, at: 110, departures: 0)
        let inner = ledger.leave(71, isRunning: true, at: 113, departures: 0)
        #expect(ledger.owner?.call == 70)
        let outer = ledger.leave(70, isRunning: true, at: 120, departures: 0)

        #expect(inner?.polls == 2 && inner?.busy == 5 && inner?.longest == 3)
        #expect(outer?.polls == 2 && outer?.busy == 16 && outer?.longest == 10)
        #expect(ledger.owner == PollLedger.Owner(request: 7))
    }

    @Test func `what is sent to the global executor within a call is counted as its departures`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 100, departures: 5)
        _ = ledger.end(at: 101, departures: 6)
        _ = ledger.begin(1, queuedAt: 101, at: 101, departures: 9)

        let count = ledger.leave(70, isRunning: true, at: 102, departures: 11)

        #expect(count?.departures == 3)
    }

    @Test func `a poll is a stall from the threshold on, and the call that took most of it is its culprit`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 101, departures: 0)
        _ = ledger.leave(70, isRunning: true, at: 104, departures: 0)
        ledger.enter(71, of: 7, at: 104, departures: 0)
        ledger.enter(72, of: 7, at: 105, departures: 0)
        _ = ledger.leave(72, isRunning: true, at: 125, departures: 0)
        _ = ledger.leave(71, isRunning: true, at: 126, departures: 0)

        let stall = ledger.end(at: 127, departures: 0)

        #expect(stall?.from == 100 && stall?.until == 127)
        #expect(stall?.request == 7)
        #expect(stall?.call == 72)
    }

    @Test func `a poll below the threshold is no stall`() {
        var ledger = ledger()

        let stall = ledger.end(at: 119, departures: 0)

        #expect(stall == nil)
    }

    @Test func `who was ready during a stall lost what was left of it, but for its culprit`() throws {
        var ledger = ledger()
        let ended = ledger.end(at: 150, departures: 0)
        let stall = try #require(ended)
        _ = ledger.begin(2, queuedAt: 130, at: 155, departures: 0)
        let first = ledger.bind(8)
        _ = ledger.end(at: 156, departures: 0)
        _ = ledger.begin(1, queuedAt: 120, at: 157, departures: 0)
        _ = ledger.end(at: 158, departures: 0)
        let later = ledger.begin(2, queuedAt: 160, at: 161, departures: 0)

        #expect(first == [.init(stall: stall.id, request: 8, lost: 20, evidence: .queued)])
        #expect(later.isEmpty)
        #expect(ledger.stalls.losses(of: 7, from: 90, until: 200, as: .unread).isEmpty)
        #expect(ledger.stalls.losses(of: 9, from: 90, until: 200, as: .unread).map(\.lost) == [50])
    }

    @Test func `what nobody claimed is forgotten when there is too much of it`() {
        var ledger = ledger()

        for task in 10..<1_000 { ledger.queue(UInt64(task)) }

        #expect(ledger.size == 1 + 4)
    }

    @Test func `a call that ends elsewhere is forgotten here`() {
        var ledger = ledger()
        ledger.enter(70, of: 7, at: 100, departures: 0)
        _ = ledger.end(at: 101, departures: 0)

        let (first, second) = (
            ledger.leave(70, isRunning: false, at: 102, departures: 0),
            ledger.leave(70, isRunning: false, at: 102, departures: 0)
        )

        #expect(first?.polls == 1)
        #expect(second == nil)
    }
}
