import TestSupport
import Testing

@testable import ActingWeb

/// What a cache keeps, for how long, and what goes first.
@Suite struct BoundedCacheTests {
    private static func time(_ nanoseconds: UInt64) -> MonotonicTime { MonotonicTime(nanoseconds: nanoseconds) }
    private let now = Self.time(10)
    private let end = Self.time(20)

    @Test func `a value is there until its end, the last one for its key`() {
        var cache = BoundedCache<String, Int>(capacity: 4)

        cache.insert(1, for: "a", until: end)
        cache.insert(2, for: "a", until: end)

        #expect(cache.value(for: "a", at: now) == 2)
        #expect(cache.value(for: "a", at: Self.time(19)) == 2)
        #expect(cache.value(for: "a", at: end) == nil)
        #expect(cache.value(for: "a", at: now) == nil)
        #expect(cache.count == 0)
    }

    @Test func `the least used goes where there is no room`() {
        var cache = BoundedCache<String, Int>(capacity: 3)
        for key in ["a", "b", "c"] { cache.insert(0, for: key, until: end) }
        _ = cache.value(for: "a", at: now)

        cache.insert(0, for: "d", until: end)
        cache.insert(0, for: "e", until: end)

        #expect(["a", "b", "c", "d", "e"].filter { cache.value(for: $0, at: now) != nil } == ["a", "d", "e"])
    }

    @Test func `where all were used, one goes all the same`() {
        var cache = BoundedCache<Int, Int>(capacity: 3)
        for key in 0..<3 { cache.insert(key, for: key, until: end) }
        for key in 0..<3 { _ = cache.value(for: key, at: now) }

        cache.insert(3, for: 3, until: end)

        #expect(cache.count == 3)
        #expect(cache.value(for: 3, at: now) == 3)
    }

    @Test func `what was removed makes room`() {
        var cache = BoundedCache<Int, Int>(capacity: 4)
        for key in 0..<4 { cache.insert(key, for: key, until: end) }

        cache.remove(1)
        cache.removeAll { key, value in key == 2 && value == 2 }
        cache.remove(7)
        for key in 4..<6 { cache.insert(key, for: key, until: end) }

        #expect((0..<6).filter { cache.value(for: $0, at: now) != nil } == [0, 3, 4, 5])
    }

    @Test(arguments: [0, -1, .min]) func `a cache may have no room at all`(_ capacity: Int) {
        var cache = BoundedCache<Int, Int>(capacity: capacity)

        cache.insert(1, for: 1, until: end)

        #expect(cache.value(for: 1, at: now) == nil)
        #expect(cache.count == 0)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `whatever is done, it holds no more than it may and nothing that was not put there`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var cache = BoundedCache<Int, Int>(capacity: 8)
        var model: [Int: (value: Int, end: UInt64)] = [:]

        for time in 0..<UInt64(5_000) {
            let key = Int.random(in: 0..<20, using: &generator)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...3:
                let value = Int.random(in: 0..<1_000, using: &generator)
                cache.insert(value, for: key, until: Self.time(time + 30))
                model[key] = (value, time + 30)
                #expect(cache.value(for: key, at: Self.time(time)) == value)
            case 4:
                cache.remove(key)
                model[key] = nil
            case 5 where time % 7 == 0:
                cache.removeAll { $1 % 2 == 0 }
                model = model.filter { $0.value.value % 2 != 0 }
            default:
                if let found = cache.value(for: key, at: Self.time(time)) {
                    #expect(found == model[key]?.value)
                    #expect(model[key].map { $0.end > time } == true)
                }
            }
            #expect(cache.count <= 8)
        }
    }
}
