import ActingWeb
import HTTPTypes
import Hummingbird

/// What every request passes on its way in and out, whichever route it is for.
///
/// In: pages of other origins are refused before anything else is done, then choices that nobody may make. Out: what the
/// router or a route throws becomes an answer that says what went wrong, and every answer gets the headers that say what
/// its request is known by and, where that is wanted, how its hooks took their time.
///
/// One middleware and not one for each of these, since each would suspend and resume every request once more.
struct EdgeMiddleware: RouterMiddleware {
    private static let longestID = 128
    private static let requestID = HTTPField.Name("X-Request-ID")
    private static let serverTiming = HTTPField.Name("Server-Timing")

    let guardian: OriginGuard
    /// What the header `Server-Timing` says of a request that has called hooks; `nil` for no header.
    let timing: (@Sendable (ObservedRequest) -> String?)?

    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        if let refusal = refusal(of: request, context) {
            response = try refusal.response(from: request, context: context)
        } else {
            do {
                response = try await next(request, context)
            } catch {
                response = try Self.answer(to: error, request).response(from: request, context: context)
            }
        }
        if let name = Self.serverTiming, let text = timing?(context.exchange.request) { response.headers[name] = text }
        if let name = Self.requestID {
            let given = request.headers[name].flatMap { $0.utf8.count <= Self.longestID && !$0.isEmpty ? $0 : nil }
            response.headers[name] = given ?? String(context.exchange.request.id)
        }
        return response
    }

    private func refusal(of request: Request, _ context: RouteContext) -> Answer? {
        // What a page of another origin may ask is asked of servers that others can reach; this machine's own stay shut.
        let isOpen =
            !guardian.isLoopback && PathSegments(request.uri.path).flatMap { ActorRoutes.crossOrigin($0.all) } != nil
        if !isOpen,
            let words = guardian.refusal(host: request.head.authority, origin: request.headers[.origin])
        {
            return .refusal(.forbidden, words)
        }
        return ChoiceHeader.mode.refusal(request.headers, from: context.peer)
            ?? ChoiceHeader.syncHooks.refusal(request.headers, from: context.peer)
    }

    /// - Throws: an error that is nobody's mistake, which the server answers for.
    private static func answer(to error: any Error, _ request: Request) throws -> Answer {
        switch error {
        case let error as HTTPError where error.status == .notFound:
            return .refusal(.notFound, "there is nothing at \(request.uri.path); MCP is at /mcp")
        case let error as HTTPError: return .refusal(error.status, "\(error)")
        case is CancellationError: return .refusal(.serviceUnavailable, "the server is shutting down")
        default: throw error
        }
    }
}
