import ActingWeb
import JSON
import TestSupport
import Testing

/// The table of properties, reference §3.4.
@Suite struct PropertiesTests {
    private let app: App
    private let actor: Actor
    private static let owner = Credentials.basic(user: "ann", passphrase: "p")

    init() async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        app = App(name: "notes", options: options)
        actor = try await app.createActor(creator: "ann", passphrase: "p").actor
        let store = app.store
        try await store.setProperty("name", of: actor.id, to: "Ann")
        try await store.setProperty("home", of: actor.id, to: ["city": ["name": "Oslo", "size": 7]])
        try await store.setProperty("kept", of: actor.id, to: 1)
        try await store.createList("todo", of: actor.id, notes: PropertyList.Notes(summary: "to do"))
        _ = try await store.editList("todo", of: actor.id, [.append("a"), .append("b")])
        app.propertyHook("kept", on: [.put, .post, .delete]) { _, _ in nil }
        app.propertyHook("hidden", on: [.get]) { _, _ in
            await Task.yield()
            return nil
        }
    }

    /// What is asked, what is answered, and what is there afterwards.
    struct Row: CustomTestStringConvertible, Sendable {
        var verb = ActorRequest.Verb.get
        var path: [String] = []
        var query: [String: String] = [:]
        var body = ""
        var type: String? = "application/json"
        let status: Status
        var json: JSONValue?
        var left: JSONValue?
        var testDescription: String { "\(verb.rawValue) \(path) \(query) \(body)" }
    }

    static let reading = [
        Row(
            status: .ok,
            json: [
                "home": ["city": ["name": "Oslo", "size": 7]], "kept": 1, "name": "Ann",
                "todo": ["_list": true, "count": 2],
            ]),
        Row(
            query: ["metadata": "true"], status: .ok,
            json: [
                "simple": ["properties": ["home", "kept", "name"], "total_bytes": 39],
                "lists": [
                    "todo": ["_list": true, "count": 2, "description": "to do", "explanation": ""]
                ],
            ]),
        Row(query: ["metadata": "true", "format": "short"], status: .badRequest),
        Row(query: ["format": "long"], status: .badRequest),
        Row(path: ["name"], status: .ok, json: "Ann"),
        Row(path: ["home", "city", "size"], status: .ok, json: 7),
        Row(path: ["home", "street"], status: .notFound),
        Row(path: ["name", "first"], status: .notFound),
        Row(path: ["nothing"], status: .notFound),
        Row(path: ["todo"], status: .ok, json: ["a", "b"]),
        Row(path: ["todo"], query: ["index": "1"], status: .ok, json: "b"),
        Row(path: ["todo"], query: ["index": "2"], status: .notFound),
        Row(path: ["todo"], query: ["index": "-1"], status: .badRequest),
        Row(path: ["todo", "items"], status: .ok, json: ["items": ["a", "b"], "count": 2]),
        Row(path: ["todo", "else"], status: .notFound),
    ]

    static let writing = [
        Row(verb: .put, path: ["name"], body: #""Bo""#, status: .noContent, left: "Bo"),
        Row(
            verb: .put, path: ["name"], body: "plain words", type: "text/plain", status: .noContent, left: "plain words"
        ),
        Row(verb: .put, path: ["name"], body: "{", status: .badRequest, left: "Ann"),
        Row(
            verb: .put, path: ["home", "city", "name"], body: #""Bergen""#, status: .noContent,
            left: ["city": ["name": "Bergen", "size": 7]]),
        Row(verb: .put, path: ["new", "a", "b"], body: "1", status: .noContent, left: ["a": ["b": 1]]),
        Row(verb: .put, path: ["name", "first"], body: "1", status: .conflict, left: "Ann"),
        Row(verb: .put, path: ["kept"], body: "2", status: .badRequest, left: 1),  // reference §7.39
        Row(verb: .put, path: ["kept", "part"], body: "2", status: .badRequest, left: 1),
        Row(verb: .put, body: "{}", status: .methodNotAllowed),  // reference §7.38
        Row(verb: .post, path: ["name"], body: "1", status: .methodNotAllowed, left: "Ann"),  // reference §7.38
        Row(verb: .put, path: ["todo"], body: "1", status: .conflict),  // reference §7.38
        Row(verb: .delete, path: ["name"], status: .noContent),
        Row(verb: .delete, path: ["nothing"], status: .notFound),  // reference §7.38
        Row(verb: .delete, path: ["home", "city", "size"], status: .noContent, left: ["city": ["name": "Oslo"]]),
        Row(
            verb: .delete, path: ["home", "street"], status: .notFound, left: ["city": ["name": "Oslo", "size": 7]]),
        Row(verb: .delete, path: ["kept"], status: .forbidden, left: 1),
    ]

    private func respond(_ row: Row, _ kind: HandlerKind, as credentials: Credentials = owner) async -> ActorResponse {
        let request = ActorRequest(
            row.verb, actor: actor.id, path: row.path, query: row.query, contentType: row.type,
            body: Array(row.body.utf8), credentials: credentials)
        return await kind.respond(request, PropertiesCore.self, in: app)
    }

    @Test(arguments: reading, HandlerKind.allCases)
    func `a property is shown`(_ row: Row, _ kind: HandlerKind) async {
        let answer = await respond(row, kind)

        #expect(answer.status == row.status)
        if let json = row.json { #expect(answer.json == json) }
    }

    @Test(arguments: writing, HandlerKind.allCases)
    func `a property is changed, or stays as it was`(_ row: Row, _ kind: HandlerKind) async throws {
        let answer = await respond(row, kind)

        #expect(answer.status == row.status)
        if row.status == .methodNotAllowed { #expect(answer.header("Allow") != nil) }
        if let name = row.path.first {
            let left = try await app.store.property(name, of: actor.id)
            #expect(left == row.left)
        }
    }

    @Test(arguments: HandlerKind.allCases)
    func `what a hook hides is not there`(_ kind: HandlerKind) async throws {
        try await app.store.setProperty("hidden", of: actor.id, to: "treasure")

        let one = await respond(Row(path: ["hidden"], status: .notFound), kind)
        let all = await respond(Row(status: .ok), kind)

        #expect(one.status == .notFound)
        #expect(all.json?["hidden"] == nil)
        #expect(all.json?["name"] == "Ann")
    }

    @Test(arguments: HandlerKind.allCases)
    func `a hook is asked about the part that the path leads to`(_ kind: HandlerKind) async {
        // reference §7.39
        app.propertyHook("home", on: [.get]) { _, change in
            ["path": .array(change.path.map { .string($0) }), "value": change.value ?? .null]
        }

        let answer = await respond(Row(path: ["home", "city", "size"], status: .ok), kind)

        #expect(answer.json == ["path": ["city", "size"], "value": 7])
    }

    @Test(arguments: HandlerKind.allCases)
    func `several are added, and those that a hook refuses are left out`(_ kind: HandlerKind) async throws {
        let both = await respond(Row(verb: .post, body: #"{"age":41,"kept":2}"#, status: .created), kind)
        let none = await respond(Row(verb: .post, body: #"{"kept":2}"#, status: .forbidden), kind)
        let query = await respond(Row(verb: .post, query: ["age": "99"], body: #"{"b":1}"#, status: .created), kind)

        #expect(both.status == .created)
        #expect(both.json == ["age": 41])
        #expect(none.status == .forbidden)
        #expect(query.json == ["b": 1])  // reference §7.38
        #expect(try await app.store.property("age", of: actor.id) == 41)
        #expect(try await app.store.property("kept", of: actor.id) == 1)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a form adds texts`(_ kind: HandlerKind) async {
        let answer = await respond(
            Row(verb: .post, body: "a=x+y&b=%C3%BC", type: "application/x-www-form-urlencoded", status: .created), kind)

        #expect(answer.json == ["a": "x y", "b": "ü"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `everything goes, or where a hook keeps something, nothing`(_ kind: HandlerKind) async throws {
        let kept = await respond(Row(verb: .delete, status: .forbidden), kind)
        #expect(kept.status == .forbidden)
        #expect(try await app.store.property("name", of: actor.id) == "Ann")

        _ = try await app.store.removeProperty("kept", of: actor.id)
        let gone = await respond(Row(verb: .delete, status: .noContent), kind)
        let left = await respond(Row(status: .ok), kind)

        #expect(gone.status == .noContent)
        #expect(left.json == [:])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer sees and does what it may`(_ kind: HandlerKind) async throws {
        let store = app.store
        try await store.setProperty("public/hello", of: actor.id, to: "hi")
        try await store.createTrust(
            Trust(
                of: actor.id, with: "peer", relationship: "viewer", secret: "s", isApproved: true,
                createdAt: Timestamp(milliseconds: 0)))

        let all = await respond(Row(status: .ok), kind, as: .bearer("s"))
        let one = await respond(Row(path: ["public/hello"], status: .ok), kind, as: .bearer("s"))
        let denied = await respond(Row(path: ["name"], status: .forbidden), kind, as: .bearer("s"))
        let missing = await respond(Row(path: ["nothing"], status: .forbidden), kind, as: .bearer("s"))
        let write = await respond(
            Row(verb: .put, path: ["public", "hello"], body: "1", status: .forbidden), kind, as: .bearer("s"))
        let list = await respond(Row(path: ["todo"], status: .forbidden), kind, as: .bearer("s"))

        #expect(all.json == ["public/hello": "hi"])
        #expect(one.json == "hi")
        // Whoever may not read is not told what there is.
        #expect([denied.status, missing.status, write.status, list.status] == Array(repeating: .forbidden, count: 4))
    }

    // MARK: - Lists

    @Test(arguments: HandlerKind.allCases)
    func `a list is made, filled, changed, described and removed`(_ kind: HandlerKind) async {
        let made = await respond(
            Row(verb: .post, body: #"{"shop":{"_type":"list","description":"food"}}"#, status: .created), kind)
        let first = await respond(
            Row(verb: .post, path: ["shop", "items"], body: #"{"action":"add","item_value":"egg"}"#, status: .created),
            kind)
        let appended = await respond(
            Row(verb: .put, path: ["shop"], query: ["index": "1"], body: #""ham""#, status: .noContent), kind)
        let beyond = await respond(
            Row(verb: .put, path: ["shop"], query: ["index": "9"], body: #""ham""#, status: .notFound), kind)
        let updated = await respond(
            Row(
                verb: .post, path: ["shop", "items"], body: #"{"action":"update","item_index":0,"item_value":"eggs"}"#,
                status: .noContent), kind)
        let bulk = await respond(
            Row(
                verb: .post, body: #"{"shop":{"items":[{"index":0},{"index":1,"value":"spam"}]}}"#, status: .created),
            kind)
        let described = await respond(
            Row(verb: .put, path: ["shop", "metadata"], body: #"{"explanation":"buy"}"#, status: .noContent), kind)
        let short = await respond(Row(path: ["shop"], query: ["format": "short"], status: .ok), kind)
        let items = await respond(Row(path: ["shop"], status: .ok), kind)
        let wrong = await respond(
            Row(verb: .post, path: ["shop", "items"], body: #"{"action":"burn"}"#, status: .badRequest), kind)
        let removed = await respond(Row(verb: .delete, path: ["shop"], status: .noContent), kind)
        let after = await respond(Row(path: ["shop"], status: .notFound), kind)

        #expect(made.json == ["shop": "[Empty list property created]"])
        #expect(first.json == ["success": true, "index": 0])
        #expect([appended.status, updated.status, described.status] == [.noContent, .noContent, .noContent])
        #expect(beyond.status == .notFound)
        #expect(bulk.json == ["shop": "[Bulk update: 1 items updated, 1 items deleted]"])
        #expect(short.json == ["_list": true, "count": 1, "description": "food", "explanation": "buy"])
        #expect(items.json == ["spam"])
        #expect(wrong.status == .badRequest)
        #expect(removed.status == .noContent)
        #expect(after.status == .notFound)
    }

    @Test(arguments: HandlerKind.allCases)
    func `items that a hook hides are hidden wherever the list is shown`(_ kind: HandlerKind) async {
        app.propertyHook("todo", on: [.get]) { _, _ in nil }

        let list = await respond(Row(path: ["todo"], status: .notFound), kind)
        let all = await respond(Row(query: ["format": "full"], status: .ok), kind)

        #expect(list.status == .notFound)
        #expect(all.json?["todo"]?["count"] == 2)
        #expect(all.json?["todo"]?["items"] == nil)
    }

    @Test(arguments: HandlerKind.allCases)
    func `where a hook keeps a list, the properties stay too`(_ kind: HandlerKind) async throws {
        _ = try await app.store.removeProperty("kept", of: actor.id)
        app.propertyHook("todo", on: [.delete]) { _, _ in nil }

        let answer = await respond(Row(verb: .delete, status: .forbidden), kind)

        #expect(answer.status == .forbidden)
        #expect(try await app.store.property("name", of: actor.id) == "Ann")
        #expect(try await app.store.list("todo", of: actor.id)?.count == 2)
    }

    // MARK: - All or nothing

    struct Refused: CustomTestStringConvertible, Sendable {
        let body: String
        let status: Status
        var testDescription: String { body }
    }

    @Test(
        arguments: [
            Refused(body: #"{"age":41,"todo":1}"#, status: .conflict),
            Refused(body: #"{"age":41,"todo":{"items":[{"index":9,"value":1}]}}"#, status: .notFound),
            Refused(body: #"{"age":41,"todo":{"items":[{"value":1}]}}"#, status: .badRequest),
            Refused(body: #"{"age":41,"name":{"_type":"list"}}"#, status: .conflict),
            Refused(body: #"{"age":41,"todo":{"items":[{"index":1}]},"name":{"_type":"list"}}"#, status: .conflict),
            Refused(body: #"{"age":41,"new":{"_type":"list","description":1}}"#, status: .badRequest),
        ], HandlerKind.allCases)
    func `of several properties of which one cannot be stored, none is`(
        _ refused: Refused, _ kind: HandlerKind
    ) async throws {
        let answer = await respond(Row(verb: .post, body: refused.body, status: refused.status), kind)

        #expect(answer.status == refused.status)
        #expect(try await app.store.property("age", of: actor.id) == nil)
        #expect(try await app.store.property("name", of: actor.id) == "Ann")
        #expect(try await app.store.items(of: "todo", of: actor.id, from: 0, count: nil) == ["a", "b"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a property, a list and items of another one are stored together`(_ kind: HandlerKind) async throws {
        let body = #"{"age":41,"shop":{"_type":"list"},"todo":{"items":[{"index":0,"value":"x"},{"index":1}]}}"#

        let answer = await respond(Row(verb: .post, body: body, status: .created), kind)

        #expect(
            answer.json == [
                "age": 41, "shop": "[Empty list property created]",
                "todo": "[Bulk update: 1 items updated, 1 items deleted]",
            ])
        #expect(try await app.store.property("age", of: actor.id) == 41)
        #expect(try await app.store.list("shop", of: actor.id)?.count == 0)
        #expect(try await app.store.items(of: "todo", of: actor.id, from: 0, count: nil) == ["x"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a hook on an item that is removed sees what it is`(_ kind: HandlerKind) async throws {
        let seen = Log<JSONValue?>()
        app.propertyHook("todo", on: [.delete]) { _, change in
            seen.add(["path": .array(change.path.map { .string($0) }), "value": change.value ?? .null])
            return change.value == "a" ? nil : change.value
        }
        let remove = [0, 1].map { #"{"action":"delete","item_index":\#($0)}"# }

        let kept = await respond(
            Row(verb: .post, path: ["todo", "items"], body: remove[0], status: .forbidden), kind)
        let gone = await respond(
            Row(verb: .post, path: ["todo", "items"], body: remove[1], status: .noContent), kind)

        #expect([kept.status, gone.status] == [.forbidden, .noContent])
        #expect(seen.entries == [["path": ["0"], "value": "a"], ["path": ["1"], "value": "b"]])
        #expect(try await app.store.items(of: "todo", of: actor.id, from: 0, count: nil) == ["a"])
    }

    // MARK: - Many at once

    @Test func `writes of different parts at the same time all stay`() async throws {
        await withTaskGroup { tasks in
            for part in 0..<12 {
                tasks.addTask {
                    let row = Row(verb: .put, path: ["shared", "p\(part)"], body: "\(part)", status: .noContent)
                    let answer = await respond(row, .awaiting)
                    #expect(answer.status == .noContent)
                }
            }
        }

        let shared = try await app.store.property("shared", of: actor.id)
        #expect(shared?.object?.count == 12)
    }

    @Test func `random changes come to what they come to in a plain value`() async throws {
        var random = SeededGenerator(seed: 4711)
        var model: JSONValue?
        let names = ["a", "b", "c"]
        for step in 0..<300 {
            let path = (0..<Int.random(in: 1...3, using: &random)).map { _ in names.randomElement(using: &random) ?? "a"
            }
            let isRemoval = Int.random(in: 0..<4, using: &random) == 0
            let request = Row(
                verb: isRemoval ? .delete : .put, path: ["model"] + path, body: isRemoval ? "" : "\(step)", status: .ok)

            let answer = await respond(request, .awaiting)

            let changed =
                isRemoval ? model.flatMap { Self.removing(path, from: $0) } : Self.setting(path, step, in: model ?? [:])
            #expect(answer.status == (changed == nil ? (isRemoval ? .notFound : .conflict) : .noContent))
            model = changed ?? model
            let stored = try await app.store.property("model", of: actor.id)
            #expect(stored == model)
        }
    }

    private static func setting(_ path: [String], _ number: Int, in value: JSONValue) -> JSONValue? {
        guard let name = path.first else { return .integer(Int64(number)) }
        guard var object = value.object else { return nil }
        guard let inner = setting(Array(path.dropFirst()), number, in: object[name] ?? [:]) else { return nil }
        object[name] = inner
        return .object(object)
    }

    private static func removing(_ path: [String], from value: JSONValue) -> JSONValue? {
        guard var object = value.object, let name = path.first, let inner = object[name] else { return nil }
        if path.count == 1 {
            object[name] = nil
        } else {
            guard let rest = removing(Array(path.dropFirst()), from: inner) else { return nil }
            object[name] = rest
        }
        return .object(object)
    }
}
