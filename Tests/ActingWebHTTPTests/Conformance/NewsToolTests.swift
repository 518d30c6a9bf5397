import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct NewsToolTests {
    @Test(arguments: Setting.newest)
    func `progress is reported under the caller's token, before the answer`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_tool_with_progress", meta: ["progressToken": "p"])

            let reports = heard.notifications("notifications/progress")
            #expect(reports.map { $0["progress"] } == [0, 50, 100])
            #expect(reports.allSatisfy { $0["total"] == 100 && $0["progressToken"] == "p" })
            #expect(heard.isStream)
            #expect(heard.text == "all of it is done")
        }
    }

    @Test(arguments: Setting.newest)
    func `without a token there is no progress, and no stream`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_tool_with_progress")

            #expect(!heard.isStream)
            #expect(heard.messages.count == 1)
        }
    }

    @Test(arguments: Setting.handshake)
    func `three messages are logged, unless the client wants more serious ones only`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let logged = try await client.call("test_tool_with_logging").notifications("notifications/message")
            #expect(logged.map { $0["level"] } == ["info", "info", "info"])
            #expect(logged.allSatisfy { $0["data"]?.string?.isEmpty == false })

            #expect(try await client.ask("logging/setLevel", ["level": "error"]).result == [:])
            #expect(try await client.call("test_tool_with_logging").messages.count == 1)
        }
    }

    @Test(
        arguments: [(nil, 0), ("debug", 1), ("info", 1), ("warning", 0)] as [(String?, Int)], Setting.stateless)
    func `a request that stands for itself says what is logged to it`(
        level: (name: String?, count: Int), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting) { client in
            let meta = level.name.map { ["io.modelcontextprotocol/logLevel": .string($0)] as JSONObject } ?? [:]
            let heard = try await client.call("test_logging_tool", meta: meta)

            #expect(heard.notifications("notifications/message").count == level.count)
            #expect(heard.text == "a message was logged for those who asked")
        }
    }

    @Test(arguments: Setting.stateless)
    func `a stream begins with its first news and carries no request`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, ["elicitation": [:]]) { client in
            let heard = try await client.call("test_streaming_elicitation", meta: ["progressToken": 7])

            #expect(heard.isStream)
            #expect(heard.messages.first?["method"] == "notifications/progress")
            #expect(heard.messages.count == 2)
            #expect(heard.requests.isEmpty)
        }
    }

    @Test(arguments: Setting.handshake)
    func `a client that comes back gets the answer that its stream did not bring`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let cut = try await client.call("test_reconnection")

            #expect(cut.isStream)
            #expect(cut.messages.isEmpty)
            let mark = try #require(cut.events.first)
            #expect(mark.data.isEmpty)
            #expect(mark.retry != nil)
            let rest = try await client.comeBack(after: #require(mark.id))
            #expect(rest.text == "the client came back for this")
        }
    }

    @Test func `a client that cannot come back keeps its stream`() async throws {
        for revision in ["2025-03-26", "2026-07-28"] {
            try await ConformanceClient.using(.async(revision)) { client in
                let heard = try await client.call("test_reconnection")
                #expect(heard.text == "the client came back for this")
            }
        }
    }
}
