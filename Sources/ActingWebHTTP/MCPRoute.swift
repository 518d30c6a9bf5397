import ActingWeb
import ActingWebMCP
import HTTPTypes
import Hummingbird
import NIOCore

/// `/mcp`: hands each message to a handler of the request's execution mode, on behalf of whoever sent it.
///
/// A POST is served in a task of its own, since its response may begin before its handler has ended, and its handler may
/// go on after its response has.
final class MCPRoute: Sendable {
    let service: MCPService
    /// Finds out who sends a request.
    let doorkeeper: MCPDoorkeeper
    let runner: ModeRunner
    let loops: ServerLoops
    let bodyLimit: Int

    init(service: MCPService, doorkeeper: MCPDoorkeeper, runner: ModeRunner, loops: ServerLoops, bodyLimit: Int) {
        self.service = service
        self.doorkeeper = doorkeeper
        self.runner = runner
        self.loops = loops
        self.bodyLimit = bodyLimit
    }

    /// Whether a request is served in a task of its own, which it belongs to.
    static func hasTaskOfItsOwn(_ request: Request) -> Bool {
        request.method == .post && request.uri.path == "/mcp"
    }

    /// Answers a POST.
    func post(_ request: Request, _ context: RouteContext) async throws -> Response {
        guard request.mediaType == "application/json" else {
            return try Answer.refusal(.unsupportedMediaType, "send the message as Content-Type: application/json")
                .response(from: request, context: context)
        }
        let reply = MCPHTTPReply(request, context)
        context.exchange.hold()
        // Awaited through `reply`, except for what it does after its response has ended; the session, which alone can
        // bring that about, cancels it when it ends.
        let work = Task(executorPreference: loops.executor(of: context.channel.eventLoop)) {
            await self.serve(request, context, reply)
            Arrival.end()
            context.exchange.release()
        }
        reply.serve(by: work)
        return try await reply.response
    }

    private func serve(_ request: Request, _ context: RouteContext, _ reply: MCPHTTPReply) async {
        let observed = context.exchange.request
        do {
            let body = try await request.body.collect(upTo: bodyLimit)
            let message = MCPRequest(
                body: Array(body.readableBytesView), headers: MCPHeaders(request.headers), outlet: reply.outlet,
                cancel: { reply.cancel() })
            let visitor = service.isOpen(message) ? doorkeeper.anybody : doorkeeper.visitor(request)
            reply.settle(try await served(message, for: visitor, observed, request))
        } catch is NIOTooManyBytesError {
            reply.settle(.refusal(.contentTooLarge, "the body is longer than \(bodyLimit) bytes"))
        } catch {
            reply.fail(error)
        }
    }

    private func served(
        _ message: MCPRequest, for visitor: Visitor<ActorInterface>, _ observed: ObservedRequest,
        _ request: Request
    ) async throws -> MCPHTTPReply.Outcome {
        try await runner.run(observed) {
            switch await visitor.admittedAsync() {
            case .success(let actor): .served(await AsyncMCPHandler(service: service, actor: actor).post(message))
            case .failure(let refused): refusal(refused, message, request)
            }
        } blocking: { [self] in
            switch visitor.admitted() {
            case .success(let actor): .served(MCPHandler(service: service, actor: actor).post(message))
            case .failure(let refused): refusal(refused, message, request)
            }
        }
    }

    private func refusal(_ refused: Refusal, _ message: MCPRequest, _ request: Request) -> MCPHTTPReply.Outcome {
        guard refused.status == .unauthorized,
            let challenge = service.challenge(message, root: doorkeeper.root(request))
        else {
            return .answered(Answer(refused.response, isSecret: false))
        }
        return .served(challenge)
    }

    /// Answers a GET: a client listens, or comes back for what it missed.
    func listen(_ request: Request, _ context: RouteContext) async throws -> Response {
        let reply = MCPHTTPReply(request, context)
        let outcome = await admitted(request, context) { actor in
            .served(service.listen(MCPHeaders(request.headers), for: actor, to: reply.outlet))
        }
        reply.settle(outcome)
        return try await reply.response
    }

    /// Answers a DELETE: a client ends its session.
    func end(_ request: Request, _ context: RouteContext) async throws -> Response {
        let reply = MCPHTTPReply(request, context)
        let outcome = await admitted(request, context) { actor in
            .served(service.endSession(MCPHeaders(request.headers), for: actor))
        }
        reply.settle(outcome)
        return try await reply.response
    }

    /// What has no hooks to run is served where it arrived, in every mode.
    private func admitted(
        _ request: Request, _ context: RouteContext, _ serve: (ActorInterface) -> MCPHTTPReply.Outcome
    ) async -> MCPHTTPReply.Outcome {
        await ObservedRequest.$current.withValue(context.exchange.request) {
            switch await doorkeeper.visitor(request).admittedAsync() {
            case .success(let actor): serve(actor)
            case .failure(let refused): .answered(Answer(refused.response, isSecret: false))
            }
        }
    }
}

extension MCPHeaders {
    /// The header fields of an HTTP request.
    init(_ fields: HTTPFields) {
        self.init(fields.map { ($0.name.canonicalName, $0.value) })
    }
}
