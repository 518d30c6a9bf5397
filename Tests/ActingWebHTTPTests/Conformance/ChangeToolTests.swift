import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct ChangeToolTests {
    @Test(
        arguments: [("tool", "toolsListChanged"), ("prompt", "promptsListChanged")], Setting.stateless)
    func `those who listen are told of a change, and of no other`(
        change: (name: String, wish: String), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting) { client in
            var listening = try await client.open(
                "subscriptions/listen", ["notifications": .object([change.wish: true])])
            let agreed = try await listening.nextMessage()
            #expect(agreed?["method"] == "notifications/subscriptions/acknowledged")

            for name in ["test_trigger_tool_change", "test_trigger_prompt_change"] {
                #expect(try await client.call(name).text == "told")
            }
            #expect(try await client.call("test_set_watched_resource", ["text": "new"]).text == "changed")

            let told = try await listening.nextMessage()
            #expect(told?["method"]?.string == "notifications/\(change.name)s/list_changed")
            #expect(told?["params"]?["_meta"]?["io.modelcontextprotocol/subscriptionId"] == 1)
        }
    }

    @Test(arguments: Setting.stateless)
    func `those who watch a resource are told when it changes`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let uri = "test://watched-resource"
            var listening = try await client.open(
                "subscriptions/listen", ["notifications": ["resourceSubscriptions": [.string(uri)]]])
            _ = try await listening.nextMessage()

            _ = try await client.call("test_set_watched_resource", ["text": "new"])

            let told = try await listening.nextMessage()
            #expect(told?["method"] == "notifications/resources/updated")
            #expect(told?["params"]?["uri"]?.string == uri)
            let read = try await client.ask("resources/read", ["uri": .string(uri)])
            #expect(read.result?["contents"]?[0]?["text"] == "new")
        }
    }

    @Test(arguments: Setting.handshake)
    func `a client with a session hears of changes on its own stream`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let uri: JSONValue = "test://watched-resource"
            #expect(try await client.ask("resources/subscribe", ["uri": uri]).result == [:])
            var listening = try await client.listen()

            _ = try await client.call("test_trigger_tool_change")
            _ = try await client.call("test_set_watched_resource", ["text": "new"])
            #expect(try await client.ask("resources/unsubscribe", ["uri": uri]).result == [:])
            _ = try await client.call("test_set_watched_resource", ["text": "newer"])
            _ = try await client.call("test_trigger_prompt_change")

            var told: [String?] = []
            for _ in 0..<3 { told.append(try await listening.nextMessage()?["method"]?.string) }
            #expect(
                told == [
                    "notifications/tools/list_changed", "notifications/resources/updated",
                    "notifications/prompts/list_changed",
                ])
        }
    }
}
