import Synchronization
import Testing

@testable import ActingWeb

/// What is kept of a store's answers while others write.
@Suite struct AnswerCacheTests {
    private let clock = ManualClock()

    private func makeCache() -> AnswerCache<String, Int> {
        AnswerCache(.property, capacity: 4, now: clock.now) { _, answer in answer < 0 ? nil : 100 }
    }

    @Test func `the store is asked once`() async throws {
        let cache = makeCache()

        #expect(try cache.answer(to: "a") { () throws(StoreError) in 1 } == 1)

        #expect(try cache.answer(to: "a") { () throws(StoreError) in 2 } == 1)
        #expect(try await cache.answer(to: "a") { () async throws(StoreError) in 3 } == 1)
        #expect(cache.statistics.hits == 2)
        #expect(cache.statistics.misses == 1)
        #expect(cache.statistics.count == 1)
    }

    @Test func `an answer is not kept where its key was written while the store was asked`() async throws {
        let cache = makeCache()

        let old = try cache.answer(to: "a") { () throws(StoreError) in
            cache.forget("a")
            return 1
        }
        let older = try await cache.answer(to: "a") { () async throws(StoreError) in
            cache.forgetAll { key, _ in key == "b" }
            return 2
        }

        #expect((old, older) == (1, 2))
        #expect(try cache.answer(to: "a") { () throws(StoreError) in 3 } == 3)
        #expect(try cache.answer(to: "a") { () throws(StoreError) in 4 } == 3)
    }

    @Test func `a failure is not kept`() throws {
        let cache = makeCache()

        #expect(throws: StoreError.cancelled) {
            try cache.answer(to: "a") { () throws(StoreError) in throw .cancelled }
        }

        #expect(try cache.answer(to: "a") { () throws(StoreError) in 1 } == 1)
    }

    @Test func `what has no lifetime or is no longer good is asked for again`() throws {
        let cache = makeCache()
        let answer = { (number: Int, isGood: Bool) in
            try cache.answer(to: "a", where: { _ in isGood }) { () throws(StoreError) in number }
        }

        #expect(try answer(-1, true) == -1)
        #expect(try answer(1, true) == 1)
        #expect(try answer(2, false) == 2)
        #expect(try answer(3, true) == 2)
    }

    @Test func `a write is noticed for its own key, and mostly not for others`() {
        var writes = WriteCounts<Int>()
        let marks = (0..<200).map { writes.mark(of: $0) }

        writes.noteWrite(to: 7)

        #expect(writes.mark(of: 7) != marks[7])
        #expect((0..<200).count { writes.mark(of: $0) == marks[$0] } > 150)

        writes.noteSweep()

        #expect((0..<200).allSatisfy { writes.mark(of: $0) != marks[$0] })
    }
}
