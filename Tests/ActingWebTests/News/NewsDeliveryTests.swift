import JSON
import Logging
import Synchronization
import Testing

@testable import ActingWeb

/// How peers are told what is new beside the requests that bring it, and what becomes of it at the end.
@Suite(.timeLimit(.minutes(5))) struct NewsDeliveryTests {
    /// Peers that answer when they are let to.
    private final class SlowPeers: PeerConnection {
        private struct State {
            var isOpen = false
            var waiting: [CheckedContinuation<Void, Never>] = []
        }

        let asked = Log<String>()
        private let state = Mutex(State())

        func open() {
            let waiting = state.withLock { state in
                state.isOpen = true
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }

        func send(_ request: PeerRequest) throws(PeerUnreachable) -> PeerResponse {
            throw PeerUnreachable(address: request.address, reason: "a request asked it")
        }

        func send(_ request: PeerRequest) async throws(PeerUnreachable) -> PeerResponse {
            asked.add("\(request)")
            await withCheckedContinuation { continuation in
                let isOpen = state.withLock { state in
                    if !state.isOpen { state.waiting.append(continuation) }
                    return state.isOpen
                }
                if isOpen { continuation.resume() }
            }
            return PeerResponse(.noContent)
        }
    }

    private let peers = SlowPeers()
    private let log = LogLines()
    private let app: App
    private let actor: ActorInterface

    init() async throws {
        app = App(name: "test", peers: peers, logger: log.logger)
        let owner = Actor(id: "a", creator: "ann")
        try await app.store.createActor(owner)
        actor = ActorInterface(owner, app: app)
        for peer in ["p", "q"] {
            try await app.store.createTrust(
                Trust(
                    of: "a", with: peer, baseURI: "http://\(peer)", relationship: "friend", secret: peer,
                    isApproved: true, createdAt: Timestamp(milliseconds: 0)))
            try await app.store.createSubscription(
                Subscription(of: "a", with: peer, id: "s", direction: .outgoing, target: "properties"))
        }
    }

    private func kept() async throws -> Int {
        var count = 0
        for subscription in try await app.store.subscriptions(of: "a") {
            count += try await app.store.differences(of: subscription).count
        }
        return count
    }

    @Test func `a write does not wait for a peer, and the end waits until everybody was told`() async throws {
        let written = try await app.deliveringNews(finishingWithin: .seconds(30)) {
            // Both peers keep silent until this is over.
            for value in 0..<5 { try await actor.properties.set("colour", to: .integer(Int64(value))) }
            let kept = try await kept()
            peers.open()
            return kept
        }

        #expect(written == 10)
        #expect(try await kept() == 0)
        #expect(app.news == NewsStatistics(told: 10))
        #expect(Set(peers.asked.entries).count == 2)
    }

    @Test func `what cannot be told in time is left, and who is being told something is waited for`() async throws {
        try await app.store.createSubscription(
            Subscription(of: "a", with: "p", id: "t", direction: .outgoing, target: "properties"))
        async let opening: Void = {
            while app.news.waiting > 0 || peers.asked.entries.count < 2 { await Task.yield() }
            peers.open()
        }()

        try await app.deliveringNews(finishingWithin: .zero) {
            try await actor.properties.set("colour", to: "red")
            while peers.asked.entries.count < 2 { await Task.yield() }
        }
        await opening

        #expect(app.news == NewsStatistics(told: 2, left: 1))
        #expect(try await kept() == 1)
        #expect(log.lines.entries.map(\.text).contains { $0.contains("under subscription t are left to be fetched") })
    }

    @Test func `what is new while nobody serves waits for the next who does`() async throws {
        peers.open()
        try await actor.properties.set("colour", to: "red")
        #expect(app.news == NewsStatistics(waiting: 2))

        try await app.deliveringNews(finishingWithin: .seconds(30)) {}

        #expect(app.news == NewsStatistics(told: 2))
    }

    @Test func `an application is served again after its end`() async throws {
        peers.open()
        for _ in 0..<2 {
            try await app.deliveringNews(finishingWithin: .seconds(30)) {
                try await actor.properties.set("colour", to: "red")
            }
        }

        #expect(app.news == NewsStatistics(told: 4))
    }

    @Test func `of two hosts of one application the last one tells what waits`() async throws {
        peers.open()
        try await app.deliveringNews(finishingWithin: .seconds(30)) {
            try await app.deliveringNews(finishingWithin: .seconds(30)) {}
            try await actor.properties.set("colour", to: "red")
        }

        #expect(app.news == NewsStatistics(told: 2))
    }

    @Test func `a peer that stays away is reported, and what it was not told is kept`() async throws {
        let clock = WallClock()
        let network = PeerNetwork()
        let app = App(
            name: "test", store: app.store, environment: clock.environment, peers: network, logger: log.logger)
        try await ActorInterface(actor.actor, app: app).properties.set("colour", to: "red")
        for seconds: Int64 in [1, 5, 25, 60] {
            await app.deliverWaitingNews()
            clock.advance(seconds: seconds)
        }

        #expect(app.news == NewsStatistics(retried: 6, left: 2))
        #expect(log.lines.entries.count { $0.level == .warning } == 2)
        #expect(log.lines.entries.contains { $0.text.contains("left to be fetched") && $0.text.contains("peer p") })
        #expect(try await kept() == 2)
        #expect(network.sent.count == 8)
    }

    @Test func `a peer that refuses is not asked again, and what it was told is kept`() async throws {
        let network = PeerNetwork()
        network.place(App(name: "other"), at: "http:/")
        network.refuse(.post, with: .forbidden)
        let app = App(name: "test", store: app.store, peers: network, logger: log.logger)
        try await ActorInterface(actor.actor, app: app).properties.set("colour", to: "red")

        await app.deliverWaitingNews()

        #expect(app.news == NewsStatistics(refused: 2))
        #expect(log.lines.entries.contains { $0.text.contains("refused with status 403") })
        #expect(try await kept() == 2)
    }
}
