import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// An application behind the handler, for one actor, as a client sees it.
struct Tools {
    private let app: App
    private let handler: AsyncMCPHandler
    private let blocking: MCPHandler

    init(_ app: App) throws {
        let actor = Actor(id: "a", creator: "c")
        try app.store.createActor(actor)
        self.app = app
        let service = MCPService(app: app)
        handler = AsyncMCPHandler(service: service, actor: ActorInterface(actor, store: app.store))
        blocking = MCPHandler(service: service, actor: ActorInterface(actor, store: app.store))
    }

    /// The names that a client is told.
    var listed: [JSONValue] {
        get async throws {
            let response = await handler.post(MCPRequest(body: Self.message("tools/list", [:])))
            return try #require(JSONValue(parsing: response.body)["result"]?["tools"]?.array)
        }
    }

    /// Calls a tool and reads its one text block.
    func call(_ name: String, _ arguments: JSONValue = [:]) async throws -> (text: String, isError: Bool) {
        let message = Self.message("tools/call", ["name": .string(name), "arguments": arguments])
        return try Self.read(await handler.post(MCPRequest(body: message)))
    }

    /// Calls a tool on the calling thread and reads its one text block.
    func callBlocking(_ name: String, _ arguments: JSONValue = [:]) throws -> (text: String, isError: Bool) {
        let message = Self.message("tools/call", ["name": .string(name), "arguments": arguments])
        return try Self.read(blocking.post(MCPRequest(body: message)))
    }

    /// Calls a tool whose text is JSON.
    func json(_ name: String, _ arguments: JSONValue = [:]) async throws -> JSONValue {
        let answer = try await call(name, arguments)
        #expect(!answer.isError)
        return try JSONValue(parsing: answer.text)
    }

    private static func message(_ method: JSONValue, _ params: JSONValue) -> [UInt8] {
        let message: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": method, "params": params]
        return message.encoded()
    }

    private static func read(_ response: MCPResponse) throws -> (text: String, isError: Bool) {
        let result = try #require(try JSONValue(parsing: response.body)["result"])
        let content = try #require(result["content"]?.array)
        #expect(content.count == 1)
        return (try #require(content.first?["text"]?.string), result["isError"]?.bool ?? false)
    }
}
