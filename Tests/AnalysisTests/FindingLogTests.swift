import Analysis
import Testing
import Trace

/// What is found is grouped, counted and kept with its request, however late its facts come.
@Suite struct FindingLogTests {
    /// A log of requests and of what was found in them, fed as a screen feeds them.
    private struct Fold {
        var log: RequestLog
        var findings: FindingLog

        init(finished: Int = 10_000, startup: [Finding] = []) {
            log = RequestLog(limits: RequestLog.Limits(finished: finished))
            findings = FindingLog(startup)
        }

        mutating func take(_ events: [Event]) {
            for event in events {
                let over = log.fold(event)
                findings.take(event, over: over, in: log)
            }
        }

        var groups: [FindingGroup] { findings.all.sorted { $0.name < $1.name } }
    }

    private static func stall(_ id: Stall.ID, by request: Request.ID) -> Stall {
        Stall(
            id: id, loop: Places.loop, began: .milliseconds(2), ended: .milliseconds(202), request: request,
            call: request * 100)
    }

    private static func loss(_ stall: Stall.ID, of request: Request.ID, _ lost: Duration) -> Event {
        let loss = Stall.Loss(stall: stall, request: request, lost: lost, evidence: .queued)
        return .delayed(loss, at: .milliseconds(202))
    }

    @Test func `a request with nothing to find leaves no trace`() {
        var fold = Fold()

        fold.take(Story.whole(1, at: 0, calls: 2))

        #expect(fold.findings == FindingLog())
        #expect(fold.findings[request: 1].isEmpty)
    }

    @Test func `the same rule about the same hook is one group, which counts and has its requests, the newest first`() {
        var fold = Fold()

        for id in [1, 2, 3] as [Request.ID] {
            fold.take([.stalled(Self.stall(id, by: id))] + Story.whole(id, at: id * 100, calls: 1))
        }

        #expect(fold.groups.map(\.id.rule) == [.loopHeld])
        #expect(fold.groups.map(\.id.subject) == ["save"])
        #expect(fold.groups.map(\.count) == [3])
        #expect(fold.groups.map(\.requests) == [[3, 2, 1]])
        #expect(fold.groups.first?.last == .milliseconds(311))
        #expect(fold.groups.first?.newest.request == 3)
    }

    @Test func `a group keeps no more requests than the limit, and counts all`() {
        var fold = Fold()

        for id in 1...50 as ClosedRange<Request.ID> {
            fold.take([.stalled(Self.stall(id, by: id))] + Story.whole(id, at: id * 100, calls: 1))
        }

        #expect(fold.groups.map(\.count) == [50])
        #expect(fold.groups.map(\.requests.count) == [FindingGroup.requestLimit])
    }

    @Test func `a victim that is told of after the end is in what was found, which is still one`() throws {
        var fold = Fold()
        fold.take(Story.whole(1, at: 0, calls: 1) + [.stalled(Self.stall(7, by: 1))])
        #expect(!fold.findings[request: 1].isEmpty)

        fold.take([Self.loss(7, of: 9, .milliseconds(48))])

        let group = try #require(fold.groups.first)
        #expect(group.count == 1)
        #expect(group.newest.what.hasSuffix("; 1 requests waited"))
        #expect(fold.findings[request: 1] == [group.newest])
    }

    @Test func `a hook that ends soon after its caller has gone is taken back`() {
        var fold = Fold()
        let call = Story.call(100, in: 1)
        fold.take([
            Story.started(1), Story.decoded(1), .callEntered(call), Story.finished(1, outcome: .dropped),
        ])
        #expect(fold.groups.map(\.id.rule) == [.cancelIgnored])

        fold.take([.callEnded(id: 100, request: 1, end: Story.end(at: .milliseconds(20)))])

        #expect(fold.groups.isEmpty)
        #expect(fold.findings[request: 1].isEmpty)
    }

    @Test func `taking back the newest shows the one before`() {
        var fold = Fold()
        for id in [1, 2] as [Request.ID] {
            fold.take([
                Story.started(id), Story.decoded(id), .callEntered(Story.call(id * 100, in: id)),
                Story.finished(id, at: .milliseconds(9 + id), outcome: .dropped),
            ])
        }

        fold.take([.callEnded(id: 200, request: 2, end: Story.end(at: .milliseconds(20)))])

        #expect(fold.groups.map(\.count) == [1])
        #expect(fold.groups.map(\.requests) == [[1]])
        #expect(fold.groups.first?.newest.request == 1)
    }

    @Test func `requests that left the log are forgotten, and their groups are not`() {
        var fold = Fold(finished: 10)

        for id in 1...2_000 as ClosedRange<Request.ID> {
            fold.take([.stalled(Self.stall(id, by: id))] + Story.whole(id, at: id * 100, calls: 1))
        }

        let remembered = (1...2_000).filter { !fold.findings[request: $0].isEmpty }
        #expect(remembered.count < 300)
        #expect(fold.groups.map(\.count) == [2_000])
    }

    @Test func `groups are bounded, and the one that was found longest ago leaves`() {
        var fold = Fold()

        for id in 1...600 as ClosedRange<Request.ID> {
            var call = Story.call(id * 100, in: id)
            call.name = "hook-\(id)"
            fold.take([
                .stalled(Self.stall(id, by: id)), Story.started(id), Story.decoded(id), .callEntered(call),
                .callEnded(id: call.id, request: id, end: Story.end(at: .milliseconds(5))),
                Story.finished(id, at: .milliseconds(id)),
            ])
        }

        #expect(fold.findings.count == FindingLog.limit)
        #expect(!fold.groups.contains { $0.id.subject == "hook-1" })
        #expect(fold.groups.contains { $0.id.subject == "hook-600" })
    }

    @Test func `what is known before any request and what a look at the process shows have groups as well`() {
        var fold = Fold(startup: [Finding(.syncHook, "declared sync", subject: "save")])
        let pool = HostVitals.PoolSample(
            name: "pool", size: 1, threads: 1, running: 1, queued: 4, oldestWait: .milliseconds(40), longestWait: .zero)

        fold.take([.sampled(HostVitals(at: .milliseconds(5), loops: [], pools: [pool]))])

        #expect(fold.groups.map(\.name) == ["pool-saturated pool", "sync-hook save"])
        #expect(fold.groups.map(\.last) == [.milliseconds(5), nil])
        #expect(fold.groups.flatMap(\.requests).isEmpty)
    }
}
