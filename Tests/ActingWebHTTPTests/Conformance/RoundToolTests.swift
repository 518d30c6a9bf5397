import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct RoundToolTests {
    private static let capable: JSONValue = ["sampling": [:], "elicitation": [:], "roots": [:]]
    private static let answers: JSONObject = [
        "user_name": ["action": "accept", "content": ["name": "Ann"]],
        "capital_question": ["role": "assistant", "content": ["type": "text", "text": "Paris."], "model": "m"],
        "client_roots": ["roots": [["uri": "file:///work"]]],
        "confirm": ["action": "accept", "content": ["ok": true]],
    ]

    @Test(
        arguments: [
            ("elicitation", ["user_name"], "Hello, Ann!"), ("sampling", ["capital_question"], "Paris."),
            ("list_roots", ["client_roots"], "folders: file:///work"),
            ("request_state", ["confirm"], #"state-ok: the person answered {"ok":true}"#),
            ("multiple_inputs", ["user_name", "capital_question", "client_roots"], nil),
            ("capabilities", ["user_name", "capital_question", "client_roots"], "3 answers"),
        ] as [(String, [String], String?)], Setting.stateless)
    func `a tool asks under its keys, and answers when it is called anew`(
        tool: (name: String, keys: [String], text: String?), setting: Setting
    ) async throws {
        let name = "test_input_required_result_\(tool.name)"
        try await ConformanceClient.using(setting, Self.capable) { client in
            let first = try await client.call(name)
            #expect(first.questions.map { Array($0.keys) } == tool.keys)
            let state = try #require(first.result?["requestState"])

            let responses = Self.answers.filter { tool.keys.contains($0.key) }
            let second = try await client.call(
                name, more: ["inputResponses": .object(responses), "requestState": state])
            #expect(second.result?["resultType"] == "complete")
            if let text = tool.text { #expect(second.text == text) }
        }
    }

    @Test(arguments: Setting.handshake)
    func `the same tools ask a client with a session while they run`(setting: Setting) async throws {
        let keys = [
            "elicitation/create": "user_name", "sampling/createMessage": "capital_question",
            "roots/list": "client_roots",
        ]
        try await ConformanceClient.using(setting, Self.capable) { method, _ in
            keys[method].flatMap { Self.answers[$0] } ?? [:]
        } _: { client in
            let prefix = "test_input_required_result_"
            #expect(try await client.call(prefix + "elicitation").text == "Hello, Ann!")
            #expect(try await client.call(prefix + "sampling").text == "Paris.")
            #expect(try await client.call(prefix + "list_roots").text == "folders: file:///work")
            let joint = try await client.call(prefix + "multiple_inputs")
            #expect(joint.requests == ["elicitation/create", "sampling/createMessage", "roots/list"])
        }
    }

    @Test(arguments: Setting.stateless)
    func `two rounds have different states`(setting: Setting) async throws {
        let name = "test_input_required_result_multi_round"
        try await ConformanceClient.using(setting, Self.capable) { client in
            let first = try await client.call(name)
            #expect(first.questions?.keys.first == "step1")
            let firstState = try #require(first.result?["requestState"])

            let second = try await client.call(
                name,
                more: [
                    "inputResponses": ["step1": ["action": "accept", "content": ["name": "Ann"]]],
                    "requestState": firstState,
                ])
            #expect(second.questions?.keys.first == "step2")
            let secondState = try #require(second.result?["requestState"])
            #expect(secondState != firstState)

            let third = try await client.call(
                name,
                more: [
                    "inputResponses": ["step2": ["action": "accept", "content": ["color": "blue"]]],
                    "requestState": secondState,
                ])
            #expect(third.text == "Ann likes blue")
        }
    }

    @Test(arguments: Setting.stateless)
    func `a state that was tampered with is refused`(setting: Setting) async throws {
        let name = "test_input_required_result_tampered_state"
        try await ConformanceClient.using(setting, Self.capable) { client in
            let state = try #require(try await client.call(name).result?["requestState"]?.string)
            let answers: JSONValue = ["confirm": Self.answers["confirm"] ?? [:]]
            let broken = try await client.call(
                name, more: ["inputResponses": answers, "requestState": .string(state + "x")])
            #expect(broken.status == 400)
            #expect(broken.code == -32602)

            let foreign = try await client.call(
                "test_input_required_result_request_state",
                more: ["inputResponses": answers, "requestState": .string(state)])
            #expect(foreign.code == -32602)
        }
    }

    @Test(
        arguments: [
            ([:], []), (["elicitation": [:]], ["user_name"]), (["sampling": [:]], ["capital_question"]),
            (["roots": [:], "elicitation": ["form": [:]]], ["user_name", "client_roots"]),
        ] as [(JSONValue, [String])], Setting.stateless)
    func `a client is asked only what it said it can be asked`(
        client offer: (capabilities: JSONValue, keys: [String]), setting: Setting
    ) async throws {
        try await ConformanceClient.using(setting, offer.capabilities) { client in
            let heard = try await client.call("test_input_required_result_capabilities")

            #expect(heard.questions.map { Array($0.keys) } ?? [] == offer.keys)
        }
    }

    @Test(arguments: Setting.stateless)
    func `what is missing is asked for again, and what nobody asked for is no fault`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, Self.capable) { client in
            let heard = try await client.call(
                "test_input_required_result_elicitation",
                more: ["inputResponses": ["wrong_key": ["action": "accept", "content": [:]]]])

            #expect(heard.questions?.keys.first == "user_name")
        }
    }
}
