import NIOCore
import NIOHTTP1
import Testing

@testable import ActingWebHTTP

@Suite struct RequestTurnsTests {
    private static func head(_ target: String) -> HTTPServerRequestPart {
        .head(HTTPRequestHead(version: .http1_1, method: .POST, uri: target))
    }

    @Test func `a request waits for the one ahead of it to be read and answered`() {
        var turns = RequestTurns()
        #expect(turns.isIdle)
        #expect(turns.receive(Self.head("/mcp")) == Self.head("/mcp"))
        #expect(!turns.isAnswering)
        #expect(turns.receive(.end(nil)) == .end(nil))
        #expect(turns.isAnswering)

        #expect(turns.receive(Self.head("/a")) == nil)
        #expect(turns.receive(.end(nil)) == nil)
        #expect(turns.isHolding)
        #expect(turns.next() == nil)

        turns.answered()
        #expect(turns.next() == Self.head("/a"))
        #expect(turns.next() == .end(nil))
        #expect(turns.next() == nil)
        #expect(!turns.isHolding && !turns.isIdle)

        turns.answered()
        #expect(turns.isIdle)
    }

    @Test func `a request that is answered early is read to its end all the same`() {
        var turns = RequestTurns()
        _ = turns.receive(Self.head("/mcp"))
        turns.answered()

        #expect(turns.receive(.body(ByteBuffer(string: "rest"))) == .body(ByteBuffer(string: "rest")))
        #expect(!turns.isIdle)
        #expect(turns.receive(.end(nil)) == .end(nil))
        #expect(turns.isIdle)
        #expect(turns.receive(Self.head("/a")) == Self.head("/a"))
    }

    @Test func `no request begins while answers are not read, but one that has begun goes on`() {
        var turns = RequestTurns()
        _ = turns.receive(Self.head("/mcp"))
        turns.isBlocked = true

        #expect(turns.receive(.end(nil)) == .end(nil))
        turns.answered()
        #expect(turns.receive(Self.head("/mcp")) == nil)
        #expect(turns.next() == nil)
        #expect(turns.isHolding)

        turns.isBlocked = false
        #expect(turns.next() == Self.head("/mcp"))
    }

    @Test func `after the request that a client calls its last, nothing is anybody's`() {
        var turns = RequestTurns()
        var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/a")
        head.headers.add(name: "Connection", value: "close")
        _ = turns.receive(.head(head))
        _ = turns.receive(.end(nil))
        #expect(turns.receive(Self.head("/mcp")) == nil)

        turns.answered()
        #expect(turns.hasEnded)
        #expect(turns.next() == nil)
        #expect(turns.isIdle)
        #expect(turns.receive(Self.head("/mcp")) == nil)
    }

    @Test func `what has no head is passed on as it comes`() {
        var turns = RequestTurns()

        #expect(turns.receive(.body(ByteBuffer(string: "x"))) == .body(ByteBuffer(string: "x")))
        #expect(turns.receive(.end(nil)) == .end(nil))
        #expect(turns.isIdle)
    }
}
