import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct PromptAndResourceTests {
    @Test(arguments: Setting.all)
    func `everything is listed with a description, on every revision`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let tools = try await client.ask("tools/list").result?["tools"]?.array ?? []
            let prompts = try await client.ask("prompts/list").result?["prompts"]?.array ?? []
            let resources = try await client.ask("resources/list").result?["resources"]?.array ?? []
            let templates = try await client.ask("resources/templates/list").result?["resourceTemplates"]?.array ?? []

            #expect(tools.map { $0["name"]?.string } == Self.tools)
            #expect(prompts.map { $0["name"]?.string } == Self.prompts)
            #expect(
                resources.map { $0["uri"] } == [
                    "test://static-text", "test://static-binary", "test://watched-resource",
                ])
            #expect(templates.map { $0["uriTemplate"] } == ["test://template/{id}/data"])
            for entry in tools + prompts + resources + templates {
                #expect(entry["description"]?.string?.isEmpty == false)
            }
        }
    }

    @Test(arguments: Setting.newest)
    func `a prompt's messages carry its arguments, a resource or an image`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let simple = try await client.prompt("test_simple_prompt")
            #expect(simple.count == 1)
            let repeating = try await client.prompt("test_prompt_with_arguments", ["arg1": "one", "arg2": "two"])
            #expect(repeating.first?["content"]?["text"] == "The arguments are 'one' and 'two'.")
            let uri: JSONValue = "test://example"
            let embedded = try await client.prompt("test_prompt_with_embedded_resource", ["resourceUri": uri])
            #expect(embedded.first?["content"]?["resource"]?["uri"] == uri)
            let image = try await client.prompt("test_prompt_with_image")
            #expect(image.first?["content"]?["type"] == "image")
            let missing = try await client.ask("prompts/get", ["name": "test_prompt_with_arguments"])
            #expect(missing.code == -32602)
        }
    }

    @Test(arguments: Setting.stateless)
    func `a prompt can ask before it answers`(setting: Setting) async throws {
        try await ConformanceClient.using(setting, ["elicitation": [:]]) { client in
            let name: JSONValue = "test_input_required_result_prompt"
            let first = try await client.ask("prompts/get", ["name": name])
            #expect(first.questions?.keys.first == "user_context")

            let second = try await client.ask(
                "prompts/get",
                [
                    "name": name, "requestState": first.result?["requestState"] ?? "",
                    "inputResponses": ["user_context": ["action": "accept", "content": ["context": "tests"]]],
                ])
            #expect(second.result?["messages"]?[0]?["content"]?["text"] == "Think of this: tests")
        }
    }

    @Test(arguments: Setting.newest)
    func `a resource is read as text, as bytes, or by its template`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let text = try await client.contents("test://static-text")
            #expect(text?["mimeType"] == "text/plain")
            #expect(text?["text"]?.string?.isEmpty == false)
            let binary = try await client.contents("test://static-binary")
            #expect(binary?["mimeType"] == "image/png")
            #expect(binary?["blob"]?.string?.hasPrefix("iVBORw0KGgo") == true)
            let watched = try await client.contents("test://watched-resource")
            #expect(watched?["text"] == "Nothing has changed yet.")
            let one = try await client.contents("test://template/123/data")
            #expect(one?["uri"] == "test://template/123/data")
            #expect(one?["text"]?.string?.contains("123") == true)
            let missing = try await client.ask("resources/read", ["uri": "test://nothing"])
            #expect(missing.code == (setting.isStateless ? -32602 : -32002))
        }
    }

    @Test(arguments: Setting.newest)
    func `what a person types is completed`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let prompt = try await client.ask(
                "completion/complete",
                [
                    "ref": ["type": "ref/prompt", "name": "test_prompt_with_arguments"],
                    "argument": ["name": "arg1", "value": "test"],
                ])
            #expect(prompt.result?["completion"]?["values"] == ["test", "testing", "tested"])
            let template = try await client.ask(
                "completion/complete",
                [
                    "ref": ["type": "ref/resource", "uri": "test://template/{id}/data"],
                    "argument": ["name": "id", "value": "12"],
                ])
            #expect(template.result?["completion"]?["values"] == ["12", "123"])
        }
    }

    private static let tools = [
        "test_simple_text", "test_image_content", "test_audio_content", "test_embedded_resource",
        "test_multiple_content_types", "test_error_handling", "test_structured_content", "test_tool_with_logging",
        "test_tool_with_progress", "test_reconnection", "test_streaming_elicitation", "test_logging_tool",
        "test_sampling", "test_elicitation", "test_elicitation_sep1034_defaults", "test_elicitation_sep1330_enums",
        "test_missing_capability", "test_input_required_result_elicitation", "test_input_required_result_sampling",
        "test_input_required_result_list_roots", "test_input_required_result_multi_round",
        "test_input_required_result_request_state", "test_input_required_result_tampered_state",
        "test_input_required_result_multiple_inputs", "test_input_required_result_capabilities",
        "json_schema_2020_12_tool", "test_x_mcp_header", "test_trigger_tool_change", "test_trigger_prompt_change",
        "test_set_watched_resource", "greet", "slow_compute", "failing_job", "protocol_error_job", "confirm_delete",
        "multi_input", "test_tool_with_task",
    ]

    private static let prompts = [
        "test_simple_prompt", "test_prompt_with_arguments", "test_prompt_with_embedded_resource",
        "test_prompt_with_image", "test_input_required_result_prompt",
    ]
}

extension ConformanceClient {
    /// The messages of a prompt.
    fileprivate func prompt(_ name: String, _ arguments: JSONValue = [:]) async throws -> [JSONValue] {
        let heard = try await ask("prompts/get", ["name": .string(name), "arguments": arguments])
        return try #require(heard.result?["messages"]?.array)
    }

    /// What a resource holds.
    fileprivate func contents(_ uri: String) async throws -> JSONValue? {
        try await ask("resources/read", ["uri": .string(uri)]).result?["contents"]?[0]
    }
}
