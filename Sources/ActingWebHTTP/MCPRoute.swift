import ActingWeb
import ActingWebMCP
import HTTPTypes
import Hummingbird
import NIOCore

/// `POST /mcp`: hands the body to a handler of the request's execution mode, on behalf of whoever sent it.
struct MCPRoute: Sendable {
    let app: App
    /// Finds out who sends a request.
    let doorkeeper: MCPDoorkeeper
    let runner: ModeRunner
    let bodyLimit: Int

    func post(_ request: Request, _ context: RouteContext) async throws -> Answer {
        guard request.mediaType == "application/json" else {
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
        let visitor = doorkeeper.visitor(request)
        return try await respond(to: message, from: visitor, for: context.exchange.request)
    }

    private func respond(
        to message: MCPRequest, from visitor: Visitor<ActorInterface>, for request: ObservedRequest
    ) async throws -> Answer {
        try await runner.run(request) {
            switch await visitor.admittedAsync() {
            case .success(let actor): Answer(await AsyncMCPHandler(app: app, actor: actor).post(message))
            case .failure(let refused): Answer(refused.response, isSecret: false)
            }
        } blocking: { [app] in
            switch visitor.admitted() {
            case .success(let actor): Answer(MCPHandler(app: app, actor: actor).post(message))
            case .failure(let refused): Answer(refused.response, isSecret: false)
            }
        }
    }
}

extension Answer {
    fileprivate init(_ response: MCPResponse) {
        self.init(
            status: .init(code: response.status),
            outcome: response.outcome,
            body: response.body,
            encodedAt: response.encodedAt
        )
    }
}
