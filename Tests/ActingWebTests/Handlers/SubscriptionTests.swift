import JSON
import Testing

@testable import ActingWeb

/// How an actor is told what changes with another one, and how nothing of it gets lost.
@Suite struct SubscriptionTests {
    /// Two actors that trust each other, of which ann's subscribed to bob's.
    private static func subscribed(
        _ kind: HandlerKind, to body: JSONObject = ["target": "properties"], options: AppOptions = AppOptions()
    ) async throws -> (actors: TwoActors, id: String, news: Log<JSONValue>) {
        let actors = try await TwoActors(kind, options: options)
        let news = Log<JSONValue>()
        actors.ann.subscriptionHook { _, event in
            news.add(["peer": .string(event.peer), "target": .string(event.target), "data": event.data])
            return true
        }
        try await actors.befriend()
        var body = body
        body["peerid"] = "b1"
        let answer = await actors.asAnn(.post, SubscriptionsCore.self, [], .object(body))
        #expect(answer.status == .noContent)
        let id = try await actors.bob.store.subscriptions(of: "b1").first?.id
        return (actors, try #require(id), news)
    }

    private static func change(_ actors: TwoActors, _ name: String?, _ data: JSONValue) async throws {
        let work = actors.bob.registerChange(
            of: "properties", subtarget: name, resource: nil, data: data, actor: "b1")
        switch actors.kind {
        case .blocking: try blockingly { try work.perform() }
        case .awaiting: try await work.performAsync()
        }
        await actors.bob.deliverWaitingNews()
    }

    private static func blockingly(_ body: () throws -> Void) rethrows { try body() }

    private static func kept(_ actors: TwoActors) async throws -> [Int64] {
        var numbers: [Int64] = []
        for subscription in try await actors.bob.store.subscriptions(of: "b1") {
            numbers += try await actors.bob.store.differences(of: subscription).map(\.sequence)
        }
        return numbers
    }

    @Test(arguments: HandlerKind.allCases)
    func `a change reaches the subscription hooks of the subscriber`(_ kind: HandlerKind) async throws {
        // reference §7.6
        let (actors, id, news) = try await Self.subscribed(kind)

        try await Self.change(actors, "public/colour", "red")
        let left = try await Self.kept(actors)
        let ended = await actors.asAnn(.delete, SubscriptionsCore.self, ["b1", id])
        let bobs = try await actors.bob.store.subscriptions(of: "b1")

        #expect(
            news.entries == [["peer": "b1", "target": "properties", "data": ["public/colour": "red"]]])
        #expect(left.isEmpty)
        #expect(ended.status == .noContent)
        #expect(bobs.isEmpty)
        #expect(actors.told.entries.suffix(2) == ["ann subscription_deleted", "bob subscription_deleted"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `news that do not arrive wait for the subscriber`(_ kind: HandlerKind) async throws {
        let (actors, id, news) = try await Self.subscribed(kind)
        let ann = try await actors.annsSecret
        actors.network.setDown(true)
        try await Self.change(actors, "public/colour", "red")
        try await Self.change(actors, "public/colour", "blue")
        try await Self.change(actors, "public/colour", "green")
        actors.network.setDown(false)

        let all = await actors.asBob(.get, SubscriptionsCore.self, ["a1", id], showing: ann)
        let second = await actors.asBob(.get, SubscriptionsCore.self, ["a1", id, "2"], showing: ann)
        let owners = await actors.asBob(.get, SubscriptionsCore.self, ["a1", id, "1"])
        let first = await actors.asBob(.get, SubscriptionsCore.self, ["a1", id, "1"], showing: ann)
        let again = await actors.asBob(.get, SubscriptionsCore.self, ["a1", id, "1"], showing: ann)
        let acknowledged = await actors.asBob(
            .put, SubscriptionsCore.self, ["a1", id], ["sequence": 2], showing: ann)
        let left = try await Self.kept(actors)

        #expect(news.entries.isEmpty)
        #expect(all.json?["data"]?.array?.map { $0["sequence"] } == [1, 2, 3])
        #expect(second.json?["data"] == ["public/colour": "blue"])
        #expect([owners.status, first.status, again.status] == [.ok, .ok, .notFound])
        #expect(acknowledged.status == .noContent)
        #expect(left == [3])
    }

    @Test(arguments: HandlerKind.allCases)
    func `of changes that nobody fetches the newest are kept`(_ kind: HandlerKind) async throws {
        var options = AppOptions()
        options.keptChanges = 20
        let (actors, _, _) = try await Self.subscribed(kind, options: options)
        actors.network.setDown(true)

        for number in 1...50 { try await Self.change(actors, "public/count", .integer(Int64(number))) }

        #expect(try await Self.kept(actors) == Array(31...50))
    }

    @Test(arguments: HandlerKind.allCases)
    func `what a subscriber was not told it is told when it is there again`(_ kind: HandlerKind) async throws {
        let (actors, _, news) = try await Self.subscribed(kind)
        actors.network.setDown(true)
        try await Self.change(actors, "public/colour", "red")
        try await Self.change(actors, "public/colour", "blue")
        actors.network.setDown(false)
        actors.clock.advance(seconds: 1)

        try await Self.change(actors, "public/colour", "green")

        #expect(news.entries.map { $0["data"]?["public/colour"] } == ["red", "blue", "green"])
        #expect(try await Self.kept(actors).isEmpty)
        #expect(actors.bob.news == NewsStatistics(told: 3, retried: 1))
    }

    @Test(arguments: HandlerKind.allCases)
    func `a subscriber fetches by itself what it missed`(_ kind: HandlerKind) async throws {
        let (actors, id, news) = try await Self.subscribed(kind)
        actors.network.setDown(true)
        try await Self.change(actors, "public/colour", "red")
        try await Self.change(actors, "public/colour", "blue")
        // What is left after a restart: the changes, and nobody who knows that they were not told.
        for seconds: Int64 in [1, 5, 25] {
            actors.clock.advance(seconds: seconds)
            await actors.bob.deliverWaitingNews()
        }
        actors.network.setDown(false)

        try await Self.change(actors, "public/colour", "green")

        #expect(news.entries.map { $0["data"]?["public/colour"] } == ["red", "blue", "green"])
        #expect(try await Self.kept(actors).isEmpty)
        #expect(try await actors.ann.store.subscription(id, of: "a1", with: "b1")?.sequence == 3)
    }

    @Test(arguments: HandlerKind.allCases)
    func `news are taken later where what came before cannot be fetched`(_ kind: HandlerKind) async throws {
        let (actors, id, news) = try await Self.subscribed(kind)
        let bob = Credentials.bearer(try await actors.ann.store.trust(of: "a1", with: "b1")?.secret ?? "")
        actors.network.setDown(true)

        let answer = await kind.respond(
            ActorRequest(
                .post, actor: "a1", path: ["subscriptions", "b1", id], body: Array(#"{"sequence":2}"#.utf8),
                credentials: bob), CallbacksCore.self, in: actors.ann)

        #expect(answer.status == .serviceUnavailable)
        #expect(answer.header("Retry-After") == "5")
        #expect(news.entries.isEmpty)
        #expect(try await actors.ann.store.subscription(id, of: "a1", with: "b1")?.sequence == 0)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a notice says where to fetch what changed, as an address`(_ kind: HandlerKind) async throws {
        let (actors, id, news) = try await Self.subscribed(kind, to: ["target": "properties", "granularity": "low"])

        try await Self.change(actors, "public/colour", "red")

        #expect(news.entries.map { $0["data"] } == [["url": .string("http://b/b1/subscriptions/a1/\(id)/1")]])
        #expect(try await Self.kept(actors) == [1])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a list that is made, changed, described or removed is news`(_ kind: HandlerKind) async throws {
        let (actors, _, news) = try await Self.subscribed(kind)
        let list = ["public/list"]

        _ = await actors.asBob(.post, PropertiesCore.self, [], ["public/list": ["_type": "list"]])
        _ = await actors.asBob(
            .post, PropertiesCore.self, list + ["items"], ["action": "add", "item_value": 1])
        _ = await actors.asBob(.put, PropertiesCore.self, list + ["metadata"], ["description": "d"])
        await actors.bob.deliverWaitingNews()
        _ = await actors.asBob(.delete, PropertiesCore.self, list)
        await actors.bob.deliverWaitingNews()

        let changed: JSONValue = ["public/list": ["_list": true]]
        #expect(news.entries.map { $0["data"] } == [changed, changed, changed, ["public/list": ""]])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a subscriber is told nothing that it may not read`(_ kind: HandlerKind) async throws {
        let (actors, _, news) = try await Self.subscribed(kind)

        try await Self.change(actors, "private/diary", "dear")
        try await Self.change(actors, nil, ["private/diary": "dear"])
        try await Self.change(actors, nil, "everything")
        try await Self.change(actors, nil, ["private/diary": "dear", "public/colour": "red"])
        let left = try await Self.kept(actors)

        #expect(news.entries.map { $0["data"] } == [["public/colour": "red"]])
        #expect(left.isEmpty)
    }

    @Test(arguments: HandlerKind.allCases)
    func `news that come twice, late or from a stranger run no hook`(_ kind: HandlerKind) async throws {
        let (actors, id, news) = try await Self.subscribed(kind)
        let bob = Credentials.bearer(try await actors.ann.store.trust(of: "a1", with: "b1")?.secret ?? "")
        func send(_ body: JSONValue, to id: String, showing credentials: Credentials) async -> Int {
            let request = ActorRequest(
                .post, actor: "a1", path: ["subscriptions", "b1", id], body: body.encoded(), credentials: credentials)
            return await kind.respond(request, CallbacksCore.self, in: actors.ann).status.rawValue
        }

        let statuses = [
            await send(["sequence": 2, "data": "two"], to: id, showing: bob),
            await send(["sequence": 2, "data": "two"], to: id, showing: bob),
            await send(["sequence": 1, "data": "one"], to: id, showing: bob),
            await send(["data": "none"], to: id, showing: bob),
            await send(["sequence": 3], to: "x", showing: bob),
            await send(["sequence": 3], to: id, showing: .none),
            await send(["sequence": 3], to: id, showing: .bearer("wrong")),
        ]

        #expect(statuses == [204, 204, 204, 400, 404, 403, 403])
        #expect(news.entries.map { $0["data"] } == ["two"])
    }

    static let wishes: [(JSONObject, Int)] = [
        (["target": "properties"], 201), ([:], 400), (["target": "properties", "granularity": "all"], 400),
        (["target": "properties", "subtarget": 1], 400), (["target": "properties", "subtarget": "private/x"], 403),
        (["target": "properties", "subtarget": "public/x", "granularity": "low"], 201),
    ]

    @Test(arguments: wishes)
    func `a peer subscribes to what it may read`(_ body: JSONObject, _ status: Int) async throws {
        for kind in HandlerKind.allCases {
            let actors = try await TwoActors(kind)
            try await actors.befriend()

            let answer = await actors.asBob(
                .post, SubscriptionsCore.self, ["a1"], .object(body), showing: try actors.annsSecret)

            #expect(answer.status.rawValue == status)
            #expect((answer.header("Location") != nil) == (status == 201))
        }
    }

    @Test(arguments: HandlerKind.allCases)
    func `nobody subscribes before the trust is approved`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        _ = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1"])

        let answer = await actors.asBob(
            .post, SubscriptionsCore.self, ["a1"], ["target": "properties"], showing: try actors.annsSecret)

        #expect(answer.status == .forbidden)
    }

    struct Coverage: CustomTestStringConvertible, Sendable {
        let subscribed: [String?]
        let changed: [String?]
        let told: JSONValue?
        var testDescription: String { "\(subscribed) of \(changed)" }
    }

    @Test(arguments: [
        Coverage(subscribed: [nil, nil], changed: [nil, nil], told: ["a": ["b": 1]]),
        Coverage(subscribed: ["a", nil], changed: [nil, nil], told: ["b": 1]),
        Coverage(subscribed: ["a", "b"], changed: [nil, nil], told: 1),
        Coverage(subscribed: ["x", nil], changed: [nil, nil], told: nil),
        Coverage(subscribed: [nil, nil], changed: ["n", "m"], told: ["n": ["m": ["a": ["b": 1]]]]),
        Coverage(subscribed: ["n", nil], changed: ["n", nil], told: ["a": ["b": 1]]),
        Coverage(subscribed: ["m", nil], changed: ["n", nil], told: nil),
    ])
    func `a subscriber is told the part that it subscribed to`(_ coverage: Coverage) {
        let subscribed = SubscriptionScope(
            target: "t", subtarget: coverage.subscribed[0], resource: coverage.subscribed[1])
        let changed = SubscriptionScope(target: "t", subtarget: coverage.changed[0], resource: coverage.changed[1])

        #expect(subscribed.part(of: ["a": ["b": 1]], changedAt: changed) == coverage.told)
    }
}
