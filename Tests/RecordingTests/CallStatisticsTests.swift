import Recording
import Testing
import Trace

@Suite struct CallStatisticsTests {
    private static let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0))
    private static let home = Site(thread: Thread(id: 1, role: .other), loop: loop, task: 7)

    private static func call(
        _ name: String, run: Duration, outcome: HookCall.Outcome = .value, isWildcard: Bool = false,
        polls: Polls? = nil
    ) -> HookCall {
        let start = Instant(nanoseconds: 1_000)
        var call = HookCall(
            id: 1, request: 1, kind: .action, name: name, isWildcard: isWildcard, shape: .asynchronous, caller: home,
            requestedAt: start, callee: home, enteredAt: start)
        call.end = HookCall.End(at: start.advanced(by: run), outcome: outcome, site: home, polls: polls)
        return call
    }

    private static func polls(_ count: Int, longest: Duration) -> Polls {
        Polls(count: count, busy: longest, queued: .zero, longest: longest)
    }

    @Test func `each hook and path has its count, its errors, its distribution, its polls and its longest hold`() throws
    {
        let statistics = CallStatistics()

        for milliseconds in 1...100 {
            let polls = Self.polls(2, longest: .microseconds(milliseconds))
            statistics.add(Self.call("a", run: .milliseconds(milliseconds), polls: polls))
        }
        statistics.add(Self.call("b", run: .milliseconds(1), outcome: .raised("no")))

        let figures = statistics.figures
        #expect(figures.map(\.group.hook) == ["a", "b"])
        let first = try #require(figures.first)
        #expect(first.group == CallGroup(kind: .action, hook: "a", path: .direct))
        #expect(first.calls == 100 && first.errors == 0)
        #expect(first.p50 >= .milliseconds(49) && first.p50 <= .milliseconds(52))
        #expect(first.p90 >= .milliseconds(89) && first.p90 <= .milliseconds(92))
        #expect(first.p99 >= .milliseconds(98) && first.longest == .milliseconds(100))
        #expect(first.polls == 200 && first.held == .microseconds(100))
        #expect(first.runs.buckets.reduce(0, +) == 100)
        #expect(figures.last?.errors == 1 && figures.last?.held == nil)
    }

    @Test func `figures that were asked for before are those of now`() {
        let statistics = CallStatistics()
        for name in ["a", "b"] { statistics.add(Self.call(name, run: .milliseconds(1))) }
        #expect(statistics.figures.map(\.calls) == [1, 1])

        statistics.add(Self.call("a", run: .milliseconds(300)))

        #expect(statistics.figures.map(\.calls) == [2, 1])
        #expect(statistics.figures.first?.longest == .milliseconds(300))
    }

    @Test func `what a wildcard hook is asked for makes no new figures`() {
        let statistics = CallStatistics()

        for number in 0..<100 { statistics.add(Self.call("n\(number)", run: .zero, isWildcard: true)) }

        #expect(statistics.figures.map(\.group.hook) == ["*"])
        #expect(statistics.figures.first?.calls == 100)
    }

    @Test func `there are no more figures than the limit, and the rest is counted`() {
        let statistics = CallStatistics(limit: 2)

        for name in ["b", "a", "c", "c", "a"] { statistics.add(Self.call(name, run: .zero)) }

        #expect(statistics.figures.map(\.group.hook) == ["a", "b"])
        #expect(statistics.uncounted == 2)
    }
}

extension CallStatistics {
    fileprivate func add(_ call: HookCall) {
        record(call, in: CallGroup(call, origin: call.caller), origin: call.caller)
    }
}
