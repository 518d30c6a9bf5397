import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct SchemaToolTests {
    @Test(arguments: Setting.all)
    func `a schema is listed with every keyword that it was declared with`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let tools = try await client.ask("tools/list").result?["tools"]?.array ?? []
            let schema = tools.first { $0["name"] == "json_schema_2020_12_tool" }?["inputSchema"]

            #expect(schema?["$schema"] == "https://json-schema.org/draft/2020-12/schema")
            #expect(schema?["$defs"]?["address"]?["$anchor"] == "address")
            #expect(schema?["allOf"]?[0]?["anyOf"]?.array?.count == 2)
            for keyword in ["if", "then", "else"] { #expect(schema?[keyword]?.object != nil) }
            #expect(schema?["additionalProperties"] == false)
        }
    }

    @Test(arguments: Setting.newest)
    func `a contact that fits the schema is taken`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call(
                "json_schema_2020_12_tool",
                ["name": "Ann", "contactMethod": "phone", "phone": "1", "address": ["city": "Bonn"]])

            #expect(heard.result?["isError"] == nil)
        }
    }

    @Test(arguments: Setting.stateless)
    func `an argument that a header repeats has to be what the header says`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let header = { (value: String) in [("Mcp-Param-Region", value)] }
            let name = "test_x_mcp_header"
            let heard = try await client.call(name, ["region": "eu"], headers: header("eu"))
            #expect(heard.text == "region: eu")
            #expect(try await client.call(name).text == "region: none")
            #expect(try await client.call(name, ["region": "eu"], headers: header("us")).code == -32020)
            #expect(try await client.call(name, ["region": "eu"]).code == -32020)
        }
    }

    @Test(arguments: Setting.handshake)
    func `a client with a session repeats nothing in headers`(setting: Setting) async throws {
        try await ConformanceClient.using(setting) { client in
            let heard = try await client.call("test_x_mcp_header", ["region": "eu"])
            #expect(heard.text == "region: eu")
        }
    }
}
