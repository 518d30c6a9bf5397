import Testing

@testable import ActingWeb

/// Whose turn it is to be told, and how long somebody is tried who is not reached.
@Suite struct NewsQueueTests {
    private let now = Timestamp(milliseconds: 0)

    private static func news(_ peer: String, _ subscription: String = "s") -> News {
        News(actor: "a", peer: peer, subject: .subscription(subscription))
    }

    private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

    @Test func `news of one kind come together while they wait`() throws {
        var queue = NewsQueue()

        for sequence in [3, 5, 4] as [Int64] { _ = queue.add(Self.news("p"), change: sequence) }

        #expect(queue.count == 1)
        let (first, second) = (queue.next(at: now), queue.next(at: now))
        #expect(first?.changes == 3...5)
        #expect(second == nil)
    }

    @Test func `a peer is told one thing at a time, and the others do not wait for it`() throws {
        var queue = NewsQueue()
        for news in [Self.news("p", "1"), Self.news("p", "2"), Self.news("q")] { _ = queue.add(news, change: 1) }

        let told = [queue.next(at: now), queue.next(at: now), queue.next(at: now)]
        queue.finish(try #require(told[0]))
        let later = queue.next(at: now)

        #expect(told.map { $0?.news } == [Self.news("p", "1"), Self.news("q"), nil])
        #expect(later?.news == Self.news("p", "2"))
    }

    @Test func `somebody who is not reached is tried less and less often, and then left alone`() throws {
        var queue = NewsQueue()
        _ = queue.add(Self.news("p"), change: 7)
        var time: Int64 = 0
        var fates: [NewsQueue.Fate] = []

        while let entry = queue.next(at: at(time)) {
            let fate = queue.fail(entry, at: 7, now: at(time))
            fates.append(fate)
            guard case .rests(let pause) = fate else { break }
            let early = queue.next(at: at(time + pause - 1))
            #expect(early == nil)
            #expect(queue.nextTry == at(time + pause))
            time += pause
        }

        #expect(fates == NewsQueue.patience.map { .rests($0) } + [.givenUp])
        #expect(queue.isIdle && queue.count == 0)
    }

    @Test func `what comes while somebody is not reached waits with the rest`() throws {
        var queue = NewsQueue()
        _ = queue.add(Self.news("p"), change: 1)
        let next = queue.next(at: now)
        let entry = try #require(next)
        _ = queue.add(Self.news("p"), change: 2)

        _ = queue.fail(entry, at: 1, now: now)
        _ = queue.add(Self.news("p"), change: 3)

        let (early, late) = (queue.next(at: now), queue.next(at: at(1000)))
        #expect(early == nil)
        #expect(late?.changes == 1...3)
    }

    @Test func `what was told before somebody was lost is not told again`() throws {
        var queue = NewsQueue()
        _ = queue.add(Self.news("p"), change: 1)
        _ = queue.add(Self.news("p"), change: 4)
        let next = queue.next(at: now)
        let entry = try #require(next)

        _ = queue.fail(entry, at: 3, now: now)

        let late = queue.next(at: at(1000))
        #expect(late?.changes == 3...4)
    }

    @Test func `what there is no room for is not taken, and what is there goes on`() {
        var queue = NewsQueue()
        for number in 0..<NewsQueue.capacity { _ = queue.add(Self.news("p\(number)"), change: 1) }

        let taken = [queue.add(Self.news("late"), change: 1), queue.add(Self.news("p0"), change: 2)]

        #expect(taken == [false, true])
        #expect(queue.count == NewsQueue.capacity)
    }

    @Test func `no more peers are told at the same time than there are tasks for`() {
        var queue = NewsQueue()
        for number in 0...NewsQueue.width { _ = queue.add(Self.news("p\(number)"), change: 1) }

        let told = (0...NewsQueue.width).compactMap { _ in queue.next(at: now) }

        #expect(told.count == NewsQueue.width)
    }

    @Test func `at the end nothing is taken, and nobody tried again`() throws {
        var queue = NewsQueue()
        _ = queue.add(Self.news("p"), change: 1)
        _ = queue.add(Self.news("q"), change: 1)
        let lost = queue.next(at: now)
        _ = queue.fail(try #require(lost), at: 1, now: now)

        let left = queue.close()
        let isTaken = queue.add(Self.news("r"), change: 1)
        let last = queue.next(at: now)
        let fate = queue.fail(try #require(last), at: 1, now: now)

        #expect(left.map(\.news) == [Self.news("p")])
        #expect(!isTaken)
        #expect(last?.news == Self.news("q"))
        #expect(fate == .givenUp)
        #expect(queue.isIdle)
    }
}
