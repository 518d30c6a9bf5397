import Testing

@testable import ActingWebMCP

/// When a response becomes a stream, what it carries, and what is kept for a client that comes back.
@Suite struct StreamCoreTests {
    private let first = Array("1".utf8)
    private let second = Array("2".utf8)

    private func event(_ data: [UInt8], _ id: String? = nil, retry: Int? = nil) -> StreamCore.Action {
        .send(StreamEvent(id: id, retry: retry, data: data), isNews: false)
    }

    @Test func `an answer before which nothing is said is the whole response`() {
        var core = StreamCore(StreamCore.Kind())

        #expect(core.finish(first) == [.respond])
        #expect(core.isEnded)
    }

    @Test func `an answer before which something is said ends a stream`() {
        var core = StreamCore(StreamCore.Kind())

        #expect(core.send(first, isNews: false) == [.open, event(first)])
        #expect(core.finish(second) == [event(second), .close])
    }

    @Test func `who takes no stream gets the answer and nothing else`() {
        var core = StreamCore(StreamCore.Kind(canStream: false))

        #expect(core.begin() == [])
        #expect(core.send(first, isNews: true) == [])
        #expect(core.finish(second) == [.respond])
    }

    @Test func `a primed stream begins with a mark of its place`() {
        var core = StreamCore(StreamCore.Kind(name: "7", isPrimed: true))

        #expect(core.send(first, isNews: false) == [.open, event([], "7.0", retry: 500), event(first, "7.1")])
        #expect(core.begin() == [])
    }

    @Test func `nothing is said after the end`() {
        var core = StreamCore(StreamCore.Kind())
        _ = core.finish(first)

        #expect(core.send(second, isNews: true) == [])
        #expect(core.finish(second) == [])
        #expect(core.end() == [])
    }

    @Test func `a stream that was interrupted goes on, and is told to whoever comes back`() {
        var core = StreamCore(StreamCore.Kind(name: "7", isPrimed: true))

        #expect(core.interrupt() == [.open, event([], "7.0", retry: 500), .close])
        _ = core.send(first, isNews: false)
        _ = core.finish(second)

        #expect(core.resume(after: 0) == [.open, event(first, "7.1"), event(second, "7.2"), .close])
        #expect(core.resume(after: 2) == [.open, .close])
    }

    @Test(arguments: [StreamCore.Kind(), StreamCore.Kind(name: "7")])
    func `who could not come back is not interrupted`(_ kind: StreamCore.Kind) {
        var core = StreamCore(kind)

        #expect(core.interrupt() == [])
        #expect(core.finish(first) == [.respond])
    }

    @Test func `what is no longer kept cannot be come back for`() {
        var limits = MCPLimits()
        limits.replayEvents = 2
        var core = StreamCore(StreamCore.Kind(name: "7", limits: limits))
        for number in 0..<5 { _ = core.send([UInt8(number)], isNews: false) }

        #expect(core.resume(after: 1) == nil)
        #expect(core.resume(after: 2) == [.open, event([3], "7.3"), event([4], "7.4")])
        #expect(core.resume(after: 99) == [.open])
    }

    @Test func `what is kept is bounded in bytes as well`() {
        var limits = MCPLimits()
        limits.replayBytes = 10
        var log = EventLog(stream: "1", limits: limits)
        for _ in 0..<4 { _ = log.add([UInt8](repeating: 0, count: 4)) }

        #expect(log.rest(after: 0) == .gone)
        guard case .events(let kept) = log.rest(after: 1) else {
            Issue.record("two events fit")
            return
        }
        #expect(kept.count == 2)
    }
}

extension StreamCore.Kind: CustomTestStringConvertible {
    /// The kind in words.
    public var testDescription: String { "named \(name ?? "not"), primed \(isPrimed)" }
}
