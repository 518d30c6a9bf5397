import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct QuestionToolTests {
    private static let capable: JSONValue = ["sampling": [:], "elicitation": [:], "roots": [:]]

    @Test(arguments: Setting.handshake)
    func `the client's model is asked, and its answer passed on`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { method, params in
            #expect(method == "sampling/createMessage")
            #expect(params["messages"]?[0]?["content"]?["text"] == "How are you?")
            return ["role": "assistant", "content": ["type": "text", "text": "Well."], "model": "m"]
        } _: { client in
            let heard = try await client.call("test_sampling", ["prompt": "How are you?"])

            #expect(heard.requests == ["sampling/createMessage"])
            #expect(heard.text == "LLM response: Well.")
        }
    }

    @Test(arguments: Setting.handshake)
    func `a person is asked, and the tool says what came back`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { method, params in
            #expect(method == "elicitation/create")
            #expect(params["message"] == "Who are you?")
            #expect(params["requestedSchema"]?["required"] == ["username", "email"])
            return ["action": "accept", "content": ["username": "ann", "email": "ann@example.com"]]
        } _: { client in
            let heard = try await client.call("test_elicitation", ["message": "Who are you?"])

            let text = #"the person answered {"username":"ann","email":"ann@example.com"}"#
            #expect(heard.text == text)
        }
    }

    @Test(
        arguments: [("decline", "the person declined"), ("cancel", "the person gave no answer")], Setting.handshake)
    func `a person may say no, or nothing`(ending: (action: String, words: String), setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { _, _ in
            ["action": .string(ending.action)]
        } _: { client in
            let heard = try await client.call("test_elicitation", ["message": "?"])
            #expect(heard.text == ending.words)
        }
    }

    @Test(arguments: Setting.handshake)
    func `a form can be filled in already`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { _, params in
            let properties = params["requestedSchema"]?["properties"]
            #expect(properties?["name"]?["default"] == "John Doe")
            #expect(properties?["age"] == ["type": "integer", "default": 30])
            #expect(properties?["score"] == ["type": "number", "default": 95.5])
            #expect(properties?["status"]?["enum"] == ["active", "inactive", "pending"])
            #expect(properties?["status"]?["default"] == "active")
            #expect(properties?["verified"] == ["type": "boolean", "default": true])
            return ["action": "accept", "content": [:]]
        } _: { client in
            let heard = try await client.call("test_elicitation_sep1034_defaults")
            #expect(heard.requests == ["elicitation/create"])
        }
    }

    @Test(arguments: Setting.handshake)
    func `a form can offer every kind of choice`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { _, params in
            let properties = params["requestedSchema"]?["properties"]
            #expect(properties?["untitledSingle"]?["enum"]?.array?.count == 3)
            #expect(properties?["titledSingle"]?["oneOf"]?[0]?["const"] == "first")
            #expect(properties?["legacyEnum"]?["enumNames"]?.array?.count == 3)
            #expect(properties?["untitledMulti"]?["items"]?["enum"]?.array?.count == 3)
            #expect(properties?["titledMulti"]?["items"]?["anyOf"]?[0]?["title"] == "The first")
            return ["action": "accept", "content": ["untitledMulti": ["first", "third"]]]
        } _: { client in
            let heard = try await client.call("test_elicitation_sep1330_enums")
            #expect(heard.text == #"the person answered {"untitledMulti":["first","third"]}"#)
        }
    }

    @Test(
        arguments: [("test_sampling", "prompt"), ("test_elicitation", "message"), ("test_missing_capability", "x")],
        Setting.handshake)
    func `a client with a session that cannot be asked is told by the tool`(
        tool: (name: String, argument: String), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting) { client in
            let arguments = tool.argument == "x" ? [:] : [tool.argument: "?"] as JSONObject
            let heard = try await client.call(tool.name, .object(arguments))

            #expect(heard.requests.isEmpty)
            #expect(heard.result?["isError"] == true)
        }
    }

    @Test(arguments: Setting.stateless)
    func `a client that stands for itself is told what it would have to offer`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_missing_capability")

            #expect(heard.status == 400)
            #expect(heard.code == -32021)
            #expect(heard.messages.last?["error"]?["data"] == ["requiredCapabilities": ["sampling": [:]]])
        }
        try await ConformanceClient.using(setting, Self.capable) { client in
            let heard = try await client.call("test_missing_capability")
            #expect(heard.text == "the client's model can be asked")
        }
    }
}
