import ActingWeb
import ActingWebMCP
import HTTPTypes
import NIOCore

/// `/mcp`: hands each message to a handler of the request's execution mode, on behalf of whoever sent it.
final class MCPRoute: Sendable {
    private static let path = "/mcp"

    /// What requests and responses pass.
    let edge: Edge
    /// The most bytes that a message has.
    let bodyLimit: Int
    private let service: MCPService
    private let doorkeeper: MCPDoorkeeper
    private let runner: ModeRunner

    /// - Parameters:
    ///   - service: what the endpoint keeps.
    ///   - doorkeeper: finds out who sends a request.
    ///   - runner: runs handlers as the request's mode says.
    ///   - edge: what requests and responses pass.
    ///   - bodyLimit: the most bytes that a message has.
    init(service: MCPService, doorkeeper: MCPDoorkeeper, runner: ModeRunner, edge: Edge, bodyLimit: Int) {
        self.service = service
        self.doorkeeper = doorkeeper
        self.runner = runner
        self.edge = edge
        self.bodyLimit = bodyLimit
    }

    /// Whether a request is for the endpoint.
    static func serves(_ target: String) -> Bool {
        // A target may name the server too (RFC 9112, section 3.2.2).
        let server = target.utf8.first == UInt8(ascii: "/") ? nil : target.firstRange(of: "://")
        let local = server.flatMap { target[$0.upperBound...].firstIndex(of: "/") } ?? target.startIndex
        let bytes = target.utf8[local...]
        guard bytes.starts(with: path.utf8) else { return false }
        let rest = bytes.dropFirst(path.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "?") || rest.elementsEqual("/".utf8)
            || rest.starts(with: "/?".utf8)
    }

    /// Why a request is refused as soon as its head has come; `nil` where it is not.
    func refusal(of head: RequestHead, from channel: any Channel) -> Answer? {
        if let refusal = edge.refusal(of: head, from: channel.remoteAddress) { return refusal }
        if let length = head.headers["content-length"].flatMap({ Int($0) }), length > bodyLimit { return tooLong }
        switch head.method {
        case "POST" where head.mediaType != "application/json":
            return .refusal(.unsupportedMediaType, "send the message as Content-Type: application/json")
        case "POST", "GET", "DELETE": return nil
        default:
            return .refusal(
                .methodNotAllowed, "this endpoint takes POST, GET and DELETE", headers: [.allow: "POST, GET, DELETE"])
        }
    }

    /// What a request is told whose body has more bytes than are read.
    var tooLong: Answer { .refusal(.contentTooLarge, "the body is longer than \(bodyLimit) bytes") }

    /// Serves a request that is wholly there; called in the task that it has to itself.
    func serve(_ body: ByteBuffer, _ reply: MCPHTTPReply) async {
        if reply.exchange.head.method == "POST" { await post(body, reply) } else { await serveWithoutHooks(reply) }
    }

    private func post(_ body: ByteBuffer, _ reply: MCPHTTPReply) async {
        let message = MCPRequest(
            body: Array(body.readableBytesView), headers: reply.exchange.head.headers, outlet: reply,
            cancel: { reply.cancel() })
        let visitor = service.isOpen(message) ? doorkeeper.anybody : doorkeeper.visitor(reply.exchange.head)
        do {
            reply.settle(try await served(message, for: visitor, reply))
        } catch {
            let answer = Edge.answer(to: error, path: Self.path)
            reply.settle(.answered(answer ?? .refusal(.internalServerError, "the request could not be served")))
        }
    }

    private func served(
        _ message: MCPRequest, for visitor: Visitor<ActorInterface>, _ reply: MCPHTTPReply
    ) async throws -> MCPHTTPReply.Outcome {
        try await runner.run(reply.exchange.request, syncHooks: reply.exchange.syncHooks) {
            switch await visitor.admittedAsync() {
            case .success(let actor): .served(await AsyncMCPHandler(service: service, actor: actor).post(message))
            case .failure(let refused): refusal(refused, message, reply.exchange.head)
            }
        } blocking: { [self] in
            switch visitor.admitted() {
            case .success(let actor): .served(MCPHandler(service: service, actor: actor).post(message))
            case .failure(let refused): refusal(refused, message, reply.exchange.head)
            }
        }
    }

    private func refusal(_ refused: Refusal, _ message: MCPRequest, _ head: RequestHead) -> MCPHTTPReply.Outcome {
        guard refused.status == .unauthorized,
            let challenge = service.challenge(message, root: doorkeeper.root(head))
        else {
            return .answered(Answer(refused.response, isSecret: false))
        }
        return .served(challenge)
    }

    /// Answers a GET, by which a client listens or comes back for what it missed, or a DELETE, which ends its session.
    ///
    /// What has no hooks to run is served where it arrived, in every mode.
    ///
    /// It is kept out of line, as its frame would be part of that of every POST.
    @inline(never)
    private func serveWithoutHooks(_ reply: MCPHTTPReply) async {
        let head = reply.exchange.head
        await ObservedRequest.$current.withValue(reply.exchange.request) {
            switch await doorkeeper.visitor(head).admittedAsync() {
            case .success(let actor):
                let isEnd = head.method == "DELETE"
                reply.settle(
                    .served(
                        isEnd
                            ? service.endSession(head.headers, for: actor)
                            : service.listen(head.headers, for: actor, to: reply)))
            case .failure(let refused): reply.settle(.answered(Answer(refused.response, isSecret: false)))
            }
        }
    }
}
