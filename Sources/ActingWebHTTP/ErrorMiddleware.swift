import HTTPTypes
import Hummingbird

/// Turns what the router or a route throws into an answer that says what went wrong.
struct ErrorMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            let message =
                error.status == .notFound ? "there is nothing at \(request.uri.path); MCP is at /mcp" : "\(error)"
            return try Answer.refusal(error.status, message).response(from: request, context: context)
        } catch is CancellationError {
            return try Answer.refusal(.serviceUnavailable, "the server is shutting down")
                .response(from: request, context: context)
        }
    }
}
