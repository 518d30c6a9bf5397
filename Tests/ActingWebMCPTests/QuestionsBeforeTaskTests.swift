import ActingWeb
import ActingWebMCP
import JSON
import Testing

@Suite struct QuestionsBeforeTaskTests {
    private static let question = ClientQuestion(
        .elicitation(.form("Your name?", ["type": "object", "properties": ["name": ["type": "string"]]])), key: "name")
    private static let tasks: JSONValue = [
        "elicitation": [:], "extensions": ["io.modelcontextprotocol/tasks": [:]],
    ]

    private let service: MCPService
    private let actor: ActorInterface

    init() {
        let app = App(name: "test")
        app.actionHook("work", as: .tool(tasks: .whereKnown, questions: [Self.question])) { _, call in
            .array(try await call.client.ask([Self.question]))
        }
        service = MCPService(app: app)
        actor = ActorInterface(Actor(id: "a", creator: "c"), store: app.store)
    }

    @Test(arguments: Handler.allCases)
    func `there is no task before the questions are answered`(handler: Handler) async throws {
        let first = try await call(handler)

        #expect(first["result"]?["resultType"] == "input_required")
        #expect(first["result"]?["inputRequests"]?["name"]?["method"] == "elicitation/create")
        #expect(service.census.tasks == 0)
        let state = try #require(first["result"]?["requestState"])
        let answers: JSONValue = ["name": ["action": "accept", "content": ["name": "Ann"]]]
        let second = try await call(handler, ["inputResponses": answers, "requestState": state])
        #expect(second["result"]?["resultType"] == "task")
        #expect(service.census.tasks == 1)
    }

    @Test(arguments: Handler.allCases)
    func `a client that cannot be asked gets no task`(handler: Handler) async throws {
        let capabilities: JSONValue = ["extensions": ["io.modelcontextprotocol/tasks": [:]]]
        let refused = try await call(handler, capabilities: capabilities)

        expectError(refused, code: -32021, id: 1, data: ["requiredCapabilities": ["elicitation": ["form": [:]]]])
        #expect(service.census.tasks == 0)
    }

    private func call(
        _ handler: Handler, _ more: JSONObject = [:], capabilities: JSONValue = Self.tasks
    ) async throws -> JSONValue {
        var params = more
        params["name"] = "work"
        params["_meta"] = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": capabilities,
        ]
        let message: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": .object(params)]
        let fields = [(name: "Mcp-Method", value: "tools/call"), (name: "Mcp-Name", value: "work")]
        let request = MCPRequest.text(message.description, version: "2026-07-28", fields)
        let response =
            switch handler {
            case .blocking: MCPHandler(service: service, actor: actor).post(request)
            case .awaiting: await AsyncMCPHandler(service: service, actor: actor).post(request)
            }
        return try JSONValue(parsing: response.body)
    }
}
