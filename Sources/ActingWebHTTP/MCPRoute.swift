import ActingWeb
import ActingWebMCP
import HTTPTypes
import Hummingbird
import NIOCore

/// `POST /mcp`: hands the body to a handler of the request's execution mode.
struct MCPRoute: Sendable {
    let handler: MCPHandler
    let asyncHandler: AsyncMCPHandler
    let pool: WorkerPool
    let bodyLimit: Int

    init(app: App, actor: ActorInterface, pool: WorkerPool, bodyLimit: Int) {
        handler = MCPHandler(app: app, actor: actor)
        asyncHandler = AsyncMCPHandler(app: app, actor: actor)
        self.pool = pool
        self.bodyLimit = bodyLimit
    }

    func post(_ request: Request, _ context: RouteContext) async throws -> Answer {
        guard isJSON(request.headers[.contentType]) else {
            return .refusal(.unsupportedMediaType, "send the message as Content-Type: application/json")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: bodyLimit)
        } catch is NIOTooManyBytesError {
            return .refusal(.contentTooLarge, "the body is longer than \(bodyLimit) bytes")
        }
        let message = MCPRequest(
            body: Array(body.readableBytesView),
            protocolVersion: HTTPField.Name("MCP-Protocol-Version").flatMap { request.headers[$0] },
            userAgent: request.headers[.userAgent]
        )
        let response = try await respond(to: message, for: context.exchange.request)
        return Answer(
            status: .init(code: response.status),
            outcome: response.outcome,
            body: response.body,
            encodedAt: response.encodedAt
        )
    }

    private func respond(to message: MCPRequest, for request: ObservedRequest) async throws -> MCPResponse {
        request.observer.handlerRequested(request, at: .now)
        switch request.mode {
        case .async:
            return await asyncHandler.post(message)
        case .threadPool:
            return try await pool.run { [handler] in
                ObservedRequest.$current.withValue(request) { handler.post(message) }
            }
        }
    }

    private func isJSON(_ contentType: String?) -> Bool {
        let type = contentType?.split(separator: ";", maxSplits: 1).first ?? ""
        return type.trimmingSpaces().lowercased() == "application/json"
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = drop(while: blank)
        while let last = rest.last, blank(last) { rest.removeLast() }
        return rest
    }
}
