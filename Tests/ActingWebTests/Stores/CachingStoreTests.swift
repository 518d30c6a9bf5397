import ActingWeb
import ActingWebSQLite
import JSON
import NIOCore
import Synchronization
import TestSupport
import Testing

/// What a caching store remembers, and when it asks again; that it is a store is tested with the others.
@Suite struct CachingStoreTests {
    private let folder = ScratchFolder()
    private let clock = ManualClock()
    private let store = InMemoryStore()
    private let now = Timestamp(milliseconds: 1_000)
    private let later = Timestamp(milliseconds: 2_000)
    private let codes = AttributeBucket("codes", of: "ann")

    private func makeCache(_ limits: CacheLimits = CacheLimits()) -> CachingStore {
        CachingStore(store, limits: limits, now: clock.now)
    }

    @Test(arguments: CachedWrite.allCases)
    func `what is written through it is seen at once`(_ write: CachedWrite) throws {
        let cache = makeCache()
        try CachedWrite.prepare(cache)
        let before = try CachedWrite.answers(of: cache)

        try write.perform(on: cache)

        let after = try CachedWrite.answers(of: cache)
        #expect(after != before)
        #expect(try after == CachedWrite.answers(of: store))
    }

    @Test(arguments: CachedWrite.allCases)
    func `what is written through it in the awaiting form is seen at once`(_ write: CachedWrite) async throws {
        let cache = makeCache()
        try CachedWrite.prepare(cache)
        let before = try CachedWrite.answers(of: cache)

        try await write.perform(on: cache)

        let after = try CachedWrite.answers(of: cache)
        #expect(after != before)
        #expect(try after == CachedWrite.answers(of: store))
    }

    @Test(arguments: CachedWrite.allCases)
    func `an answer is not kept where something was written before that`(_ write: CachedWrite) throws {
        for turn in 0..<CachedWrite.answerCount {
            // Asked for the time after the store's answer and before its keeping, the clock writes.
            let (store, clock, asked) = (InMemoryStore(), clock, Log<CachingStore>())
            let callsLeft = Mutex(2 * turn + 2)
            let cache = CachingStore(store) {
                let isDue = callsLeft.withLock { calls in
                    calls -= 1
                    return calls == 0
                }
                if isDue {
                    for cache in asked.entries { #expect(throws: Never.self) { try write.perform(on: cache) } }
                }
                return clock.now()
            }
            asked.add(cache)
            try CachedWrite.prepare(store)

            let during = try CachedWrite.answers(of: cache)
            let after = try CachedWrite.answers(of: cache)

            #expect(try after == CachedWrite.answers(of: store), "answer \(turn)")
            #expect(during.count == CachedWrite.answerCount)
            #expect(callsLeft.withLock { $0 } < 0)
        }
    }

    @Test func `an answer is remembered for its lifetime, an absence for a shorter one`() throws {
        let cache = makeCache(CacheLimits(lifetime: .seconds(10), absenceLifetime: .seconds(1)))
        try CachedWrite.prepare(store)
        let remembered = try CachedWrite.answers(of: cache)

        _ = try store.deleteActor("ann")
        try store.createActor(Actor(id: "bob", creator: "c"))

        #expect(try CachedWrite.answers(of: cache) == remembered)
        clock.advance(by: .milliseconds(999))
        #expect(try CachedWrite.answers(of: cache) == remembered)
        clock.advance(by: .milliseconds(1))
        #expect(try cache.actor("bob") != nil)
        #expect(try cache.property("p", of: "ann") == 1)
        clock.advance(by: .seconds(9))
        #expect(try CachedWrite.answers(of: cache) == CachedWrite.answers(of: store))
    }

    @Test func `an attribute that is remembered expires all the same`() throws {
        let cache = makeCache()
        try store.createActor(Actor(id: "ann", creator: "c"))
        let attribute = Attribute(1, timestamp: now, expiry: later)
        try store.setAttribute("x", in: codes, to: attribute)
        #expect(try cache.attribute("x", in: codes, at: now) == attribute)

        #expect(try cache.attribute("x", in: codes, at: Timestamp(milliseconds: 1_999)) == attribute)
        #expect(try cache.attribute("x", in: codes, at: later) == nil)

        #expect(cache.statistics[.attribute]?.hits == 2)
        #expect(cache.statistics[.attribute]?.misses == 1)
    }

    @Test func `that an attribute has expired says nothing of the time before`() throws {
        let cache = makeCache()
        try store.createActor(Actor(id: "ann", creator: "c"))
        let attribute = Attribute(1, timestamp: now, expiry: later)
        try store.setAttribute("x", in: codes, to: attribute)

        #expect(try cache.attribute("x", in: codes, at: later) == nil)

        #expect(try cache.attribute("x", in: codes, at: now) == attribute)
    }

    @Test func `it remembers no more than it may`() throws {
        let cache = makeCache(CacheLimits(capacity: 8))
        try store.createActor(Actor(id: "ann", creator: "c"))

        for number in 0..<100 {
            _ = try cache.property("\(number)", of: "ann")
            _ = try cache.actor("\(number)")
            _ = try cache.trust(of: "ann", secret: "\(number)")
            _ = try cache.attribute("\(number)", in: codes, at: now)
        }

        for kind in CacheKind.allCases { #expect(cache.statistics[kind]?.count == 8, "\(kind)") }
    }

    private static let large: [JSONValue] = [
        .string(String(repeating: "x", count: 2_000)), .array(Array(repeating: 1, count: 1_000)),
        ["a": ["b": .string(String(repeating: "x", count: 2_000))]], [.string(String(repeating: "é", count: 900))],
    ]

    @Test(arguments: large)
    func `what is large is not remembered`(_ value: JSONValue) throws {
        let cache = makeCache(CacheLimits(largestAnswer: 1_000))
        try store.createActor(Actor(id: "ann", creator: "c"))
        try store.setProperty("large", of: "ann", to: value)
        try store.setProperty("small", of: "ann", to: ["a": ["b": "x"]])

        for _ in 0..<2 {
            #expect(try cache.property("large", of: "ann") == value)
            _ = try cache.property("small", of: "ann")
            _ = try cache.property(String(repeating: "n", count: 1_001), of: "ann")
        }

        #expect(cache.statistics[.property]?.count == 1)
        #expect(cache.statistics[.property]?.hits == 1)
    }

    @Test func `the observer of a request is told of hits and misses`() async throws {
        let (cache, observer) = (makeCache(), CacheLog())
        try CachedWrite.prepare(store)
        let request = ObservedRequest(mode: .async, observer: observer)

        _ = try await cache.property("p", of: "ann")
        try await ObservedRequest.$current.withValue(request) {
            _ = try await cache.property("p", of: "ann")
            _ = try await cache.actor("ann")
            _ = try await cache.trust(of: "ann", secret: "wrong")
            _ = try await cache.trust(of: "ann", secret: "wrong")
            _ = try await cache.attribute("x", in: codes, at: now)
        }

        let told = [
            "\(request.id) property hit", "\(request.id) actor miss", "\(request.id) trust miss",
            "\(request.id) trust hit", "\(request.id) attribute miss",
        ]
        #expect(observer.reports.entries == told)
    }

    @Test func `who awaits what is remembered does not wait`() async throws {
        let cache = CachingStore(try SQLiteStore(path: folder.path("store.sqlite")))
        try await cache.createActor(Actor(id: "ann", creator: "c"))
        try await cache.setProperty("p", of: "ann", to: 1)
        let loops = try await ServerLoops(count: 1)
        let executor = CountingExecutor(loops.group.next())

        let counts = try await Task(executorPreference: executor) {
            let start = executor.count
            _ = try await cache.property("p", of: "ann")
            let missed = executor.count
            let value = try await cache.property("p", of: "ann")
            #expect(value == 1)
            return (miss: missed - start, hit: executor.count - missed)
        }.value
        try await loops.shutdown()

        #expect(counts.miss > 0)
        #expect(counts.hit == 0)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `whatever is done, it answers as the store would`(_ seed: UInt64) throws {
        let (cache, model) = (makeCache(CacheLimits(capacity: 10)), InMemoryStore())
        var generator = SeededGenerator(seed: seed)

        for step in 0..<1_500 {
            let actor = "\(Int.random(in: 0..<2, using: &generator))"
            let name = "\(Int.random(in: 0..<3, using: &generator))"
            let operation = Int.random(in: 0..<20, using: &generator)
            // What reads is asked twice, so that what is remembered is compared too.
            for _ in 0..<(operation < 12 ? 1 : 2) {
                let answers = try [cache, model as any Store].map { store in
                    try answer(of: store, operation, actor, name, at: Int64(step))
                }
                #expect(answers.first == answers.last, "step \(step), operation \(operation)")
            }
            clock.advance(by: .milliseconds(Int.random(in: 0..<100, using: &generator)))
        }
        #expect(cache.statistics.values.reduce(0) { $0 + $1.hits } > 100)
    }

    /// What a store answers to an operation, an error included.
    private func answer(
        of store: any Store, _ operation: Int, _ actor: String, _ name: String, at step: Int64
    ) throws -> String {
        let (bucket, time) = (AttributeBucket("b", of: actor), Timestamp(milliseconds: step))
        let trust = Trust(
            of: actor, with: name, relationship: "r", secret: "\(step % 5)", createdAt: now, oauthClient: "\(step % 3)")
        do throws(StoreError) {
            switch operation {
            case 0: try store.createActor(Actor(id: actor, creator: "\(step)"))
            case 1: return try "\(step % 4 == 0 ? store.deleteActor(actor) : false)"
            case 2: try store.updateActor(Actor(id: actor, creator: "\(step)"))
            case 3, 4: try store.setProperty(name, of: actor, to: .integer(step))
            case 5: return try "\(store.removeProperty(name, of: actor))"
            case 6, 7:
                let attribute = Attribute(1, timestamp: time, expiry: Timestamp(milliseconds: step + 20))
                try store.setAttribute(name, in: bucket, to: attribute)
            case 8: return try "\(store.removeAttributes(in: bucket))"
            case 9: try store.createTrust(trust)
            case 10:
                guard let current = try store.trust(of: actor, with: name) else { return "none" }
                return try "\(store.replaceTrust(current, with: trust))"
            case 11: return try "\(store.deleteTrust(of: actor, with: name))"
            case 12, 13: return try "\(String(describing: store.property(name, of: actor)))"
            case 14, 15: return try "\(String(describing: store.attribute(name, in: bucket, at: time)))"
            case 16: return try "\(String(describing: store.actor(actor)))"
            case 17: return try "\(String(describing: store.trust(of: actor, secret: name)))"
            case 18: return try "\(String(describing: store.trust(of: actor, oauthClient: name)))"
            default: return try "\(String(describing: store.trust(of: actor, with: name)))"
            }
            return "done"
        } catch {
            return "\(error)"
        }
    }
}

/// Keeps what it is told of caches.
private final class CacheLog: ExecutionObserver {
    let reports = Log<String>()

    func cacheAsked(_ request: ObservedRequest, _ cache: CacheKind, wasHit: Bool) {
        reports.add("\(request.id) \(cache) \(wasHit ? "hit" : "miss")")
    }
}
