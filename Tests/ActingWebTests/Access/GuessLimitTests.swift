import JSON
import Testing

@testable import ActingWeb

/// How many wrong passphrases an actor takes, and for how long it takes none after that.
@Suite struct GuessLimitTests {
    private static let burst = Int(GuessLimit.burst)
    private let wall = WallClock()

    private func app() async throws -> (app: App, actor: Actor) {
        var options = AppOptions()
        options.passphraseRounds = 1
        let app = App(name: "test", options: options, environment: wall.environment)
        return (app, try await app.createActor(creator: "ann", passphrase: "right").actor)
    }

    private static func request(_ actor: Actor, _ passphrase: String) -> ActorRequest {
        ActorRequest(.get, actor: actor.id, credentials: .basic(user: "ann", passphrase: passphrase))
    }

    @Test(arguments: HandlerKind.allCases)
    func `after too many wrong passphrases an actor takes none, not even the right one, for a while`(
        _ kind: HandlerKind
    ) async throws {
        let (app, actor) = try await app()
        let before = await kind.respond(Self.request(actor, "right"), RootCore.self, in: app)
        var statuses: [Int] = []
        for number in 0..<Self.burst {
            statuses.append(
                await kind.respond(Self.request(actor, "wrong \(number)"), RootCore.self, in: app).status.rawValue)
        }

        let wrong = await kind.respond(Self.request(actor, "wrong"), RootCore.self, in: app)
        let right = await kind.respond(Self.request(actor, "right"), RootCore.self, in: app)
        wall.advance(seconds: 5)
        let early = await kind.respond(Self.request(actor, "right"), RootCore.self, in: app)
        wall.advance(seconds: 1)
        let late = await kind.respond(Self.request(actor, "right"), RootCore.self, in: app)

        #expect(before.status == .ok)
        #expect(statuses == Array(repeating: 403, count: Self.burst))
        #expect([wrong.status, right.status, early.status] == Array(repeating: .tooManyRequests, count: 3))
        #expect(right.header("Retry-After") == "6")
        #expect(early.header("Retry-After") == "1")
        #expect(late.status == .ok)
    }

    @Test(arguments: HandlerKind.allCases)
    func `right passphrases are no guesses, however many there are`(_ kind: HandlerKind) async throws {
        let (app, actor) = try await app()

        var statuses: Set<Status> = []
        for _ in 0..<3 * Self.burst {
            statuses.insert(await kind.respond(Self.request(actor, "right"), RootCore.self, in: app).status)
        }

        #expect(statuses == [.ok])
    }

    @Test func `guesses at one actor leave the others open`() {
        var limit = GuessLimit()
        for _ in 0..<Self.burst { limit.take(for: "a", at: wall.now) }

        #expect(limit.wait(for: "a", at: wall.now) == GuessLimit.interval)
        #expect(limit.wait(for: "b", at: wall.now) == 0)
    }

    @Test func `guesses come back one by one`() {
        var limit = GuessLimit()
        var made = 0
        for _ in 0..<3600 {
            wall.advance(seconds: 1)
            while limit.wait(for: "a", at: wall.now) == 0 {
                limit.take(for: "a", at: wall.now)
                made += 1
            }
        }

        #expect(made == Self.burst + 3599 / Int(GuessLimit.interval / 1000))
    }

    @Test func `a guess that was right is given back`() {
        var limit = GuessLimit()
        for _ in 0..<Self.burst { limit.take(for: "a", at: wall.now) }

        limit.giveBack(for: "a")

        #expect(limit.wait(for: "a", at: wall.now) == 0)
    }

    @Test func `more actors than are kept in mind push out those with the most guesses left`() {
        var limit = GuessLimit()
        for _ in 0..<Self.burst { limit.take(for: "tried", at: wall.now) }

        for number in 0..<2 * GuessLimit.capacity { limit.take(for: "\(number)", at: wall.now) }

        #expect(limit.count == GuessLimit.capacity)
        #expect(limit.wait(for: "tried", at: wall.now) == GuessLimit.interval)
    }

    @Test func `a clock that is set back locks nobody out for longer than a full wait`() {
        var limit = GuessLimit()
        for _ in 0..<Self.burst { limit.take(for: "a", at: wall.now) }

        let earlier = Timestamp(milliseconds: wall.now.milliseconds - 1_000_000_000)

        #expect(limit.wait(for: "a", at: earlier) == GuessLimit.interval)
    }
}
