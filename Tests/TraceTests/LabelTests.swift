import Testing
import Trace

@Suite struct LabelTests {
    private static let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 1))

    @Test(arguments: [
        (Loop(kind: .server, number: 0, born: Instant(nanoseconds: 1)), "loop-0"),
        (Loop(kind: .own, number: 12, born: Instant(nanoseconds: 1)), "own-12"),
        (Loop(kind: .foreign, number: 1, born: Instant(nanoseconds: 1)), "foreign-1"),
    ])
    func `a loop is called by its kind and number`(_ loop: Loop, label: String) {
        #expect(loop.label == label)
    }

    @Test(arguments: [
        (Site(thread: Thread(id: 5, role: .worker(3)), loop: loop), "loop-0"),
        (Site(thread: Thread(id: 5, role: .worker(3))), "pool-3"),
        (Site(thread: Thread(id: 5, role: .side(12))), "side-12"),
        (Site(thread: Thread(id: 5, role: .other)), "thread-5"),
    ])
    func `a site is called by its loop, else its thread's purpose, else its thread's id`(_ site: Site, label: String) {
        #expect(site.label == label)
    }

    @Test func `a body beyond the limit is cut and its length kept`() {
        let payload = Payload([UInt8](repeating: 0x61, count: Payload.limit + 1))

        #expect(payload.head.count == Payload.limit)
        #expect(payload.count == Payload.limit + 1)
        #expect(payload.isTruncated)
        #expect(!Payload([UInt8](repeating: 0x61, count: Payload.limit)).isTruncated)
    }
}
