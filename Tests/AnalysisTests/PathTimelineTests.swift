import Analysis
import Testing
import Trace

@Suite struct PathTimelineTests {
    private static let begin = Instant(nanoseconds: 5_000_000_000)

    private func at(_ milliseconds: Int64) -> Instant { Self.begin.advanced(by: .milliseconds(milliseconds)) }

    @Test func `the path that most took is that of a stretch of time`() {
        var timeline = PathTimeline(begin: Self.begin)
        for path in [Path.direct, .direct, .sideThread] { timeline.add(path, at: at(50)) }
        for path in [Path.sideThread, .sideThread, nil] { timeline.add(path, at: at(250)) }

        #expect(timeline.dominant(from: at(0), to: at(100)) == .direct)
        #expect(timeline.dominant(from: at(200), to: at(300)) == .sideThread)
        #expect(timeline.dominant(from: at(100), to: at(200)) == nil)
        #expect(timeline.counts(from: at(0), to: at(300)) == [.direct: 2, .sideThread: 3, nil: 1])
    }

    @Test func `a stretch that only touches a slice has what is in it`() {
        var timeline = PathTimeline(begin: Self.begin)
        timeline.add(.pooled, at: at(50))

        #expect(timeline.dominant(from: at(10), to: at(20)) == .pooled)
        #expect(timeline.counts(from: at(100), to: at(200)).isEmpty)
        #expect(timeline.counts(from: at(20), to: at(20)).isEmpty)
        #expect(timeline.counts(from: Instant(nanoseconds: 0), to: Self.begin).isEmpty)
    }

    @Test(arguments: [1, 24, 240, 241, 5_000]) func `it keeps its size, and loses no call`(seconds: Int64) {
        var timeline = PathTimeline(begin: Self.begin)
        for second in 0..<seconds { timeline.add(.direct, at: at(second * 1_000)) }

        #expect(timeline.counts(from: at(0), to: at(seconds * 1_000)) == [.direct: Int(seconds)])
        #expect(Int64(PathTimeline.limit) * timeline.width.nanoseconds >= (seconds - 1) * 1_000_000_000)
        #expect(timeline.counts(from: at(0), to: at(1)) == [.direct: Int((timeline.width / .seconds(1)).rounded(.up))])
    }

    @Test func `what came before the beginning counts at the beginning`() {
        var timeline = PathTimeline(begin: Self.begin)
        timeline.add(.worker, at: Instant(nanoseconds: 1))

        #expect(timeline.dominant(from: at(0), to: at(1)) == .worker)
    }
}
