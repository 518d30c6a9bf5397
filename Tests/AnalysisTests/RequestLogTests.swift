import TestSupport
import Testing
import Trace

@testable import Analysis

@Suite struct RequestLogTests {
    private func ids(_ log: RequestLog) -> [Request.ID] {
        (0..<log.count).compactMap { log[position: $0]?.id }
    }

    @Test func `a request is folded from its start to its end`() throws {
        var log = RequestLog()

        log.fold(Story.whole(7, at: 100, calls: 2))

        let entry = try #require(log[id: 7])
        #expect(entry.state == .finished)
        #expect(entry.request.calls.map(\.id) == [700, 701])
        #expect(entry.request.calls.allSatisfy { $0.end != nil })
        #expect(entry.request.total == .milliseconds(12))
        #expect(log.strays == 0)
    }

    @Test func `what is in flight comes first, then what ended last`() {
        var log = RequestLog()

        log.fold([1, 2, 3, 4].map { Story.started($0) })
        log.fold([Story.finished(3), Story.finished(1)])

        #expect(ids(log) == [4, 2, 1, 3])
        #expect(ids(log).allSatisfy { log.position(of: $0).flatMap { log[position: $0]?.id } == $0 })
    }

    @Test func `a call's end that comes before its entry is held for it`() throws {
        var log = RequestLog()
        let end = Story.end(at: .milliseconds(5))

        log.fold([
            Story.started(1), .callEnded(id: 10, request: 1, end: end), .callEntered(Story.call(10, in: 1)),
        ])

        #expect(log[id: 1]?.request.calls.first?.end == end)
        #expect(log.strays == 0)
    }

    @Test func `a call's end that comes after its request's end still counts`() {
        var log = RequestLog()
        let end = Story.end(at: .milliseconds(5))

        log.fold([Story.started(1), .callEntered(Story.call(10, in: 1)), Story.finished(1)])
        log.fold([.callEnded(id: 10, request: 1, end: end)])

        #expect(log[id: 1]?.request.calls.first?.end == end)
    }

    @Test func `calls stand in the order in which they were entered`() {
        var log = RequestLog()

        log.fold([
            Story.started(1), .callEntered(Story.call(11, in: 1, at: .milliseconds(4))),
            .callEntered(Story.call(10, in: 1, at: .milliseconds(2))),
        ])

        #expect(log[id: 1]?.request.calls.map(\.id) == [10, 11])
    }

    @Test func `events that come before their request's start are held for it`() {
        var log = RequestLog()

        log.fold(Array(Story.whole(1, at: 0, calls: 1).reversed()))

        #expect(log[id: 1]?.state == .finished)
        #expect(log[id: 1]?.request.calls.first?.end != nil)
        #expect(log.strays == 0)
    }

    @Test func `events of a request that never started are counted and bounded`() {
        var log = RequestLog()

        log.fold((0..<5_000).map { Story.finished($0) })

        #expect(log.strays == 5_000)
        #expect(log.count == 0)
        #expect(log.inFlightCount == 0)
    }

    @Test(arguments: [
        Story.started(1), Story.decoded(1), .callEntered(Story.call(100, in: 1)),
        .callEnded(id: 100, request: 1, end: Story.end(at: .milliseconds(8))), Story.finished(1),
    ])
    func `an event that says a thing twice is counted and changes nothing`(event: Event) {
        var log = RequestLog()
        log.fold(Story.whole(1, at: 0, calls: 1))
        let before = log[id: 1]

        log.fold([event])

        #expect(log[id: 1] == before)
        #expect(log.strays == 1)
    }

    @Test func `the oldest of those over leave first when there are too many`() {
        var log = RequestLog(limits: RequestLog.Limits(finished: 2))

        log.fold([9, 1, 2, 3].map { Story.started($0) })
        log.fold([2, 1, 3].map { Story.finished($0) })

        #expect(ids(log) == [9, 3, 1])
        #expect(log.evicted == 1)
        #expect(log[id: 2] == nil)
    }

    @Test func `the oldest of those over leave first when their bodies are too big`() {
        var log = RequestLog(limits: RequestLog.Limits(payloadBytes: 100))

        for id in 1...3 as ClosedRange<Request.ID> {
            log.fold([Story.started(id), Story.decoded(id, body: Array(repeating: 0, count: 40)), Story.finished(id)])
        }

        #expect(ids(log) == [3, 2])
    }

    @Test func `notes and errors count as bodies do`() {
        var log = RequestLog(limits: RequestLog.Limits(payloadBytes: 100))
        let words = String(repeating: "w", count: 30)

        for id in 1...3 as ClosedRange<Request.ID> {
            let call = Story.call(id * 10, in: id)
            let note = Note(
                request: id, at: .milliseconds(3),
                content: .log(level: "info", label: "", message: words, site: Places.home))
            var end = Story.end(at: .milliseconds(4))
            end.outcome = .raised(words)
            log.fold([
                Story.started(id), .callEntered(call), .noted(note), .callEnded(id: call.id, request: id, end: end),
                Story.finished(id),
            ])
        }

        #expect(ids(log) == [3])
    }

    @Test func `a request keeps only so many losses and counts the rest as strays`() {
        var log = RequestLog()
        log.fold([Story.started(1)])

        for stall in 0..<UInt64(Request.noteLimit + 10) {
            let loss = Stall.Loss(stall: stall, request: 1, lost: .milliseconds(1), evidence: .queued)
            log.fold([.delayed(loss, at: .milliseconds(2)), .delayed(loss, at: .milliseconds(3))])
        }

        #expect(log[id: 1]?.request.losses.count == Request.noteLimit)
        #expect(log.strays == 20)
    }

    @Test func `a request keeps only so many calls and counts the rest`() throws {
        var log = RequestLog()
        log.fold([Story.started(1)])

        for number in 0..<UInt64(Request.callLimit + 10) {
            let call = Story.call(number, in: 1)
            log.fold([.callEntered(call), .callEnded(id: call.id, request: 1, end: Story.end(at: .milliseconds(4)))])
        }

        let request = try #require(log[id: 1]?.request)
        #expect(request.calls.count == Request.callLimit)
        #expect(request.calls.allSatisfy { $0.end != nil })
        #expect(request.droppedCalls == 10)
    }

    @Test func `what is in flight stays whatever the limits`() {
        var log = RequestLog(limits: RequestLog.Limits(finished: 0, payloadBytes: 0))

        log.fold((1...50).map { Story.started($0) })

        #expect(log.count == 50)
    }

    @Test func `places hold while many others leave`() {
        var log = RequestLog(limits: RequestLog.Limits(finished: 10))

        for id in 1...1_000 as ClosedRange<Request.ID> { log.fold(Story.whole(id, at: id, calls: 0)) }

        #expect(ids(log) == (991...1_000).reversed())
        #expect(log.position(of: 991) == 9)
    }

    @Test func `a request whose end was dropped is lost, not running for ever`() {
        var log = RequestLog()
        log.fold([1, 2, 3].map { Story.started($0) })

        log.forget(inFlightExcept: [3])

        #expect(log[id: 2]?.state == .lost)
        #expect(log[id: 3]?.state == .inFlight)
        #expect(ids(log) == [3, 2, 1])
    }

    @Test func `an end that comes after all replaces the loss where it stands`() {
        var log = RequestLog()
        log.fold([1, 2].map { Story.started($0) })
        log.forget(inFlightExcept: [])

        log.fold([Story.finished(1)])

        #expect(log[id: 1]?.state == .finished)
        #expect(ids(log) == [2, 1])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `folding in any chunks gives the same log`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let events = (1...40).flatMap { Story.whole($0, at: $0 * 3, calls: $0 % 4) }.shuffled(using: &random)
        let limits = RequestLog.Limits(finished: 12, payloadBytes: 30)
        var atOnce = RequestLog(limits: limits)
        var inChunks = RequestLog(limits: limits)

        atOnce.fold(events)
        var rest = events[...]
        while !rest.isEmpty {
            let size = Int.random(in: 0...9, using: &random)
            inChunks.fold(rest.prefix(size))
            rest = rest.dropFirst(size)
        }

        #expect(atOnce == inChunks)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the order in which rings are drained does not change a request`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let events = (1...40).flatMap { Story.whole($0, at: $0 * 3, calls: $0 % 4) }
        var ordered = RequestLog()
        var shuffled = RequestLog()

        ordered.fold(events)
        shuffled.fold(events.shuffled(using: &random))

        #expect((1...40).map { shuffled[id: $0]?.request } == (1...40).map { ordered[id: $0]?.request })
        #expect(shuffled.strays == 0)
    }
}
