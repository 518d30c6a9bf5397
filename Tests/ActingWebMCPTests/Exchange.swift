import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// Both handlers under one name, since whatever is true of one must be true of the other.
enum Handler: CaseIterable {
    case blocking, awaiting

    func post(_ request: MCPRequest, to app: App) async -> MCPResponse {
        let actor = ActorInterface(Actor(id: "a", creator: "c"), store: app.store)
        let service = MCPService(app: app)
        return switch self {
        case .blocking: MCPHandler(service: service, actor: actor).post(request)
        case .awaiting: await AsyncMCPHandler(service: service, actor: actor).post(request)
        }
    }

    func post(_ text: String, version: String? = nil, to app: App) async -> MCPResponse {
        await post(.text(text, version: version), to: app)
    }

    /// Sends a request and reads the result, which must be a success.
    func result(
        of method: String, _ params: JSONValue? = nil, version: String? = nil, from app: App,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> JSONValue {
        var message: JSONObject = ["jsonrpc": "2.0", "id": 1, "method": .string(method)]
        message["params"] = params
        let response = await post(JSONValue.object(message).description, version: version, to: app)
        #expect(response.status == 200, sourceLocation: sourceLocation)
        let body = try JSONValue(parsing: response.body)
        expectResult(body, id: 1, sourceLocation: sourceLocation)
        return try #require(body["result"], sourceLocation: sourceLocation)
    }
}

extension MCPRequest {
    /// A POST of a text.
    static func text(
        _ text: String, version: String? = nil, _ fields: [(name: String, value: String)] = []
    ) -> MCPRequest {
        let version = version.map { [(name: "MCP-Protocol-Version", value: $0)] } ?? []
        return MCPRequest(body: Array(text.utf8), headers: MCPHeaders(version + fields))
    }
}

/// Expects the members that the schemas require of a `JSONRPCResponse`, and no others.
func expectResult(_ body: JSONValue, id: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(body.object.map { Array($0.keys) } == ["jsonrpc", "id", "result"], sourceLocation: sourceLocation)
    #expect(body["jsonrpc"] == "2.0", sourceLocation: sourceLocation)
    #expect(body["id"] == id, sourceLocation: sourceLocation)
    #expect(body["result"]?.object != nil, sourceLocation: sourceLocation)
}

/// Expects the members that the schemas require of a `JSONRPCError`; its `id` is left out where it is unknown.
func expectError(
    _ body: JSONValue, code: Int64, id: JSONValue?, data: JSONValue? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let keys = id == nil ? ["jsonrpc", "error"] : ["jsonrpc", "id", "error"]
    #expect(body.object.map { Array($0.keys) } == keys, sourceLocation: sourceLocation)
    #expect(body["jsonrpc"] == "2.0", sourceLocation: sourceLocation)
    #expect(body["id"] == id, sourceLocation: sourceLocation)
    let members = data == nil ? ["code", "message"] : ["code", "message", "data"]
    #expect(body["error"]?.object.map { Array($0.keys) } == members, sourceLocation: sourceLocation)
    #expect(body["error"]?["data"] == data, sourceLocation: sourceLocation)
    #expect(body["error"]?["code"] == .integer(code), sourceLocation: sourceLocation)
    #expect(body["error"]?["message"]?.string?.isEmpty == false, sourceLocation: sourceLocation)
}

/// Expects the members that the schemas require of a `CallToolResult` made of text.
func expectToolResult(
    _ result: JSONValue, text: String, isError: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(result["content"] == [["type": "text", "text": .string(text)]], sourceLocation: sourceLocation)
    #expect(result["isError"] == (isError ? true : nil), sourceLocation: sourceLocation)
}
