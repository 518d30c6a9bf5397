import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct ContentToolTests {
    @Test(
        arguments: [
            ("test_simple_text", ["text"]), ("test_image_content", ["image"]), ("test_audio_content", ["audio"]),
            ("test_embedded_resource", ["resource"]),
            ("test_multiple_content_types", ["text", "image", "resource"]),
        ] as [(String, [String])], Setting.newest)
    func `a tool answers with the content that its name promises`(
        tool: (name: String, types: [String]), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call(tool.name)

            #expect(heard.content?.compactMap { $0["type"]?.string } == tool.types)
            #expect(heard.result?["isError"] == nil)
        }
    }

    @Test(arguments: Setting.newest)
    func `pictures and sounds are told by their first bytes`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let image = try await client.call("test_image_content").content?[0]
            let audio = try await client.call("test_audio_content").content?[0]

            #expect(image?["mimeType"] == "image/png")
            #expect(image?["data"]?.string?.hasPrefix("iVBORw0KGgo") == true)
            #expect(audio?["mimeType"] == "audio/wav")
            #expect(audio?["data"]?.string?.hasPrefix("UklGR") == true)
        }
    }

    @Test(arguments: Setting.newest)
    func `the first tool takes no arguments, and says so`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let first = try await client.ask("tools/list").result?["tools"]?[0]

            #expect(first?["name"] == "test_simple_text")
            #expect(first?["inputSchema"] == ["type": "object", "additionalProperties": false])
        }
    }

    @Test func `a client of the oldest revision hears of a sound in words`() async throws {
        try await ConformanceClient.using(.async("2024-11-05")) { client in
            let heard = try await client.call("test_audio_content")
            #expect(heard.text == "[audio, audio/wav]")
        }
    }

    @Test(arguments: Setting.newest)
    func `a failure is a result that says what failed`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_error_handling")

            #expect(heard.status == 200)
            #expect(heard.result?["isError"] == true)
            #expect(heard.text == "this tool fails on purpose")
        }
    }

    @Test(arguments: Setting.newest)
    func `a declared answer comes as a value and as its text`(setting: Setting) async throws {
        let value: JSONValue = ["place": "roof", "celsius": 21.5, "sensors": ["roof", "cellar"]]
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_structured_content", ["place": "roof"])

            #expect(heard.result?["structuredContent"] == value)
            #expect(try JSONValue(parsing: Array((heard.text ?? "").utf8)) == value)
        }
    }
}
