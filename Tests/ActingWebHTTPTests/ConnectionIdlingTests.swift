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

    @Test(arguments: [(599, false), (600, true)])
    func `a client has longer to read what it was answered`(seconds: Int64, isOver: Bool) {
        let now = Self.start + .seconds(seconds)

        #expect(Self.idling().isOver(at: now, isAnswering: false, isWriting: true) == isOver)
    }

    @Test func `it is looked at again when it may be over`() {
        let idling = Self.idling()

        #expect(idling.deadline(after: Self.start + .seconds(20)) == Self.start + .seconds(60))
        // While an answer takes longer than that, it is not looked at again and again.
        #expect(idling.deadline(after: Self.start + .seconds(60)) == Self.start + .seconds(120))
        #expect(idling.deadline(after: Self.start + .seconds(600)) == Self.start + .seconds(660))
    }
}
