import NIOCore
import Testing

@testable import ActingWebHTTP

@Suite struct ConnectionIdlingTests {
    private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

    private static func idling() -> ConnectionIdling {
        var idling = ConnectionIdling(timeout: .seconds(60))
        idling.lastActive = start
        return idling
    }

    @Test(arguments: [(59, false, false), (60, false, true), (3_600, false, true), (3_600, true, false)])
    func `a connection ends that says nothing for too long, unless it waits for its answer`(
        seconds: Int64, isAnswering: Bool, isOver: Bool
    ) {
        #expect(Self.idling().isOver(at: Self.start + .seconds(seconds), isAnswering: isAnswering) == isOver)
    }

    @Test func `it is looked at again when it may be over`() {
        var idling = Self.idling()
        let now = NIODeadline.now()
        idling.lastActive = now
        #expect(idling.deadline == now + .seconds(60))

        // While an answer takes longer than that, there is nothing to be looked at in the past.
        idling.lastActive = now - .seconds(600)
        #expect(idling.deadline >= now)
    }
}
