import HTTPTypes
import Hummingbird

/// Asks the `OriginGuard` about every request before anything else is done with it.
struct OriginGuardMiddleware: RouterMiddleware {
    let guardian: OriginGuard

    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        // What a page of another origin may ask is asked of servers that others can reach; this machine's own stay shut.
        let isOpen =
            !guardian.isLoopback && PathSegments(request.uri.path).flatMap { ActorRoutes.crossOrigin($0.all) } != nil
        guard !isOpen else { return try await next(request, context) }
        let refusal = guardian.refusal(host: request.head.authority, origin: request.headers[.origin])
        guard let refusal else { return try await next(request, context) }
        return try Answer.refusal(.forbidden, refusal).response(from: request, context: context)
    }
}
