import NIOHTTP1
import Testing

@testable import ActingWebHTTP

@Suite struct ConnectionEndingTests {
    private struct Mistake: Error {}

    /// The turns of a connection by which one request has come.
    private static func turns(_ parts: HTTPServerRequestPart...) -> RequestTurns {
        var turns = RequestTurns()
        let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/mcp")
        for part in [.head(head)] + parts { _ = turns.receive(part) }
        return turns
    }

    private static func ending() -> ConnectionEnding {
        var ending = ConnectionEnding()
        ending.isInputClosed = true
        ending.mistake = Mistake()
        ending.isQuiescing = true
        return ending
    }

    private static func steps(_ ending: ConnectionEnding, _ turns: RequestTurns) -> [String] {
        var ending = ending
        return (0..<4).compactMap { _ in
            switch ending.next(turns) {
            case .refuse: "refuse"
            case .closeInput: "close input"
            case .close: "close"
            case nil: nil
            }
        }
    }

    @Test func `where nothing is under way, a mistake is refused, then the input closed, then the rest`() {
        #expect(Self.steps(Self.ending(), RequestTurns()) == ["refuse", "close input", "close", "close"])
        #expect(Self.steps(ConnectionEnding(), RequestTurns()) == [])
    }

    @Test func `nothing ends while a request waits for its answer, or an answer is not written`() {
        var answered = Self.turns(.end(nil))
        var ending = Self.ending()
        #expect(Self.steps(ending, answered) == [])

        answered.answered()
        ending.unwritten = 1
        #expect(Self.steps(ending, answered) == [])
        ending.unwritten = 0
        #expect(Self.steps(ending, answered) == ["refuse", "close input", "close", "close"])
    }

    @Test func `half a request keeps a server from closing, and no mistake from being refused`() {
        #expect(Self.steps(Self.ending(), Self.turns()) == ["refuse", "close input"])
    }
}
