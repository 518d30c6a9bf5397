import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// What a hook tells its client while it runs.
@Suite struct NewsTests {
    private func app() -> App {
        let app = App(name: "news")
        app.actionHook("work", as: .tool()) { _, call in
            call.client.report(0, of: 100)
            call.client.report(50, of: 100, message: "half")
            call.client.report(50, of: 100)
            call.client.report(20, of: 100)
            call.client.log(.debug, "detail")
            call.client.log(.info, ["step": 1], logger: "worker")
            call.client.log(.error, "trouble")
            call.client.report(100, of: 100)
            return "done"
        }
        return app
    }

    private func progress(_ answer: Client.Answer) -> [JSONValue] {
        answer.news.filter { $0["method"] == "notifications/progress" }.compactMap { $0["params"]?["progress"] }
    }

    private func levels(_ answer: Client.Answer) -> [JSONValue] {
        answer.news.filter { $0["method"] == "notifications/message" }.compactMap { $0["params"]?["level"] }
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `progress is told to whoever asks, and only grows`(wire: Client.Wire, handler: Handler) async throws {
        let client = Client(app(), wire, handler)
        try await client.open()

        let answer = await client.send("tools/call", ["name": "work"], meta: ["progressToken": "p-1"])

        #expect(answer.isStream)
        #expect(answer.text == "done")
        #expect(progress(answer) == [0, 50, 100])
        let tokens = answer.news.compactMap { $0["params"]?["progressToken"] }
        #expect(tokens == ["p-1", "p-1", "p-1"])
    }

    @Test func `who stands for itself and asks for nothing is answered with one message`() async throws {
        let answer = await Client(app(), .stateless).send("tools/call", ["name": "work"])

        #expect(!answer.isStream)
        #expect(answer.news.isEmpty)
    }

    @Test(arguments: [("debug", 3), ("info", 2), ("error", 1), ("emergency", 0)] as [(JSONValue, Int)])
    func `a request says from which level on it wants the log`(level: JSONValue, count: Int) async throws {
        let client = Client(app(), .stateless)

        let answer = await client.send(
            "tools/call", ["name": "work"], meta: ["io.modelcontextprotocol/logLevel": level])

        #expect(levels(answer).count == count)
    }

    @Test(arguments: [("debug", 3), ("info", 2), ("error", 1), ("emergency", 0)] as [(JSONValue, Int)])
    func `a session says from which level on it wants the log`(level: JSONValue, count: Int) async throws {
        let client = Client(app(), .handshake)
        try await client.open()

        #expect(await client.send("logging/setLevel", ["level": level]).result == [:])
        let answer = await client.send("tools/call", ["name": "work"])

        #expect(levels(answer).count == count)
    }

    @Test(arguments: Client.Wire.allCases)
    func `a level that there is not is refused`(wire: Client.Wire) async throws {
        let client = Client(app(), wire)
        try await client.open()

        let answer =
            switch wire {
            case .handshake: await client.send("logging/setLevel", ["level": "loud"])
            case .stateless:
                await client.send("tools/call", ["name": "work"], meta: ["io.modelcontextprotocol/logLevel": "loud"])
            }

        #expect(answer.code == -32_602)
    }

    @Test func `the first revision has no words beside progress`() async throws {
        let client = Client(app(), .handshake, revision: "2024-11-05")
        try await client.open()

        let answer = await client.send("tools/call", ["name": "work"], meta: ["progressToken": 7])

        #expect(progress(answer) == [0, 50, 100])
        #expect(answer.news.allSatisfy { $0["params"]?["message"] == nil })
    }
}
