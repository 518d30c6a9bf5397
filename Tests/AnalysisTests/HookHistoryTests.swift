import Analysis
import Testing
import Trace

/// What calls leave behind besides figures.
@Suite struct HookHistoryTests {
    private static let group = CallGroup(kind: .action, hook: "save", path: .direct)

    private static func fold(_ events: [Event]) -> HookHistory {
        var log = RequestLog()
        var history = HookHistory()
        for event in events {
            let over = log.fold(event)
            history.take(event, over: over, in: log)
        }
        return history
    }

    private static let stalled = Event.stalled(
        Stall(
            id: 7, loop: Places.loop, began: .milliseconds(2), ended: .milliseconds(90), request: 1, call: 100))

    private static func loss(of request: Request.ID, _ lost: Int64) -> Event {
        .delayed(
            Stall.Loss(stall: 7, request: request, lost: .milliseconds(lost), evidence: .queued), at: .milliseconds(90))
    }

    @Test func `the latest requests of a hook and path come first, and no more than the limit are kept`() {
        let history = Self.fold((1...30).flatMap { Story.whole($0, at: $0 * 100, calls: 2) })

        #expect(history[Self.group]?.requests == (21...30).reversed())
    }

    @Test func `the last error is the one that happened last, whichever order its request came in`() {
        let events = [(2, 50, "later"), (1, 40, "earlier")].flatMap { id, at, words -> [Event] in
            let request = Request.ID(id)
            let end = HookCall.End(at: .milliseconds(UInt64(at)), outcome: .raised(words), site: Places.home)
            return [
                Story.started(request), Story.decoded(request), .callEntered(Story.call(request * 100, in: request)),
                .callEnded(id: request * 100, request: request, end: end),
                Story.finished(request, at: .milliseconds(60), outcome: .toolError),
            ]
        }

        let failure = Self.fold(events)[Self.group]?.failure

        #expect(failure?.words == "later")
        #expect(failure?.request == 2)
    }

    @Test(arguments: [
        Story.whole(1, at: 0, calls: 1) + [stalled, loss(of: 8, 48), loss(of: 9, 12)],
        [stalled, loss(of: 8, 48), loss(of: 9, 12)] + Story.whole(1, at: 0, calls: 1),
        [loss(of: 8, 48), loss(of: 9, 12)] + Story.whole(1, at: 0, calls: 1) + [stalled],
    ])
    func `what others lost to a stall is the harm of the hook that it was, whatever came first`(events: [Event]) {
        let entry = Self.fold(events)[Self.group]

        #expect(entry?.harm == .milliseconds(60))
        #expect(entry?.waits == 2)
    }

    @Test func `a loss that is told twice counts once, with the longer time`() {
        let events = Story.whole(1, at: 0, calls: 1) + [Self.stalled, Self.loss(of: 8, 20), Self.loss(of: 8, 48)]

        #expect(Self.fold(events)[Self.group]?.harm == .milliseconds(48))
        #expect(Self.fold(events)[Self.group]?.waits == 1)
    }

    @Test func `what a wildcard hook was asked for is one group`() {
        let events = ([1, 2] as [Request.ID]).flatMap { id -> [Event] in
            var call = Story.call(id * 100, in: id)
            call.name = "asked-\(id)"
            call.isWildcard = true
            let end = Event.callEnded(id: call.id, request: id, end: Story.end(at: .milliseconds(4)))
            return [Story.started(id), .callEntered(call), end, Story.finished(id)]
        }

        let hooks = Self.fold(events).groups.map(\.hook)

        #expect(hooks == ["*"])
    }
}
