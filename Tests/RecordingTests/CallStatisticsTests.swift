import Recording
import Testing
import Trace

@Suite struct CallStatisticsTests {
    private static let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0))
    private static let home = Site(thread: Thread(id: 1, role: .other), loop: loop, task: 7)

    private static func call(
        _ name: String, run: Duration, outcome: HookCall.Outcome = .value, isWildcard: Bool = false
    ) -> HookCall {
        let start = Instant(nanoseconds: 1_000)
        var call = HookCall(
            id: 1, request: 1, kind: .action, name: name, isWildcard: isWildcard, shape: .asynchronous, caller: home,
            requestedAt: start, callee: home, enteredAt: start)
        call.end = HookCall.End(at: start.advanced(by: run), outcome: outcome, site: home)
        return call
    }

    @Test func `each hook and path has its count, its errors and its distribution`() throws {
        let statistics = CallStatistics()

        for milliseconds in 1...100 {
            statistics.record(Self.call("a", run: .milliseconds(milliseconds)), origin: Self.home)
        }
        statistics.record(Self.call("b", run: .milliseconds(1), outcome: .raised("no")), origin: Self.home)

        let figures = statistics.figures
        #expect(figures.count == 2)
        let first = try #require(figures[.init(kind: .action, hook: "a", path: .direct)])
        #expect(first.calls == 100 && first.raised == 0)
        #expect(first.p50 >= .milliseconds(49) && first.p50 <= .milliseconds(52))
        #expect(first.p99 >= .milliseconds(98) && first.longest <= .milliseconds(101))
        #expect(figures[.init(kind: .action, hook: "b", path: .direct)]?.raised == 1)
    }

    @Test func `what a wildcard hook is asked for makes no new figures`() {
        let statistics = CallStatistics()

        for number in 0..<100 {
            statistics.record(Self.call("n\(number)", run: .zero, isWildcard: true), origin: Self.home)
        }

        #expect(statistics.figures.map(\.key.hook) == ["*"])
        #expect(statistics.figures.first?.value.calls == 100)
    }

    @Test func `there are no more figures than the limit, and the rest is counted`() {
        let statistics = CallStatistics(limit: 2)

        for name in ["a", "b", "c", "c", "a"] { statistics.record(Self.call(name, run: .zero), origin: Self.home) }

        #expect(Set(statistics.figures.map(\.key.hook)) == ["a", "b"])
        #expect(statistics.beyondLimit == 2)
    }
}
