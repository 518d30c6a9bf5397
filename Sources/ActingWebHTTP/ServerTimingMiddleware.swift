import ActingWeb
import HTTPTypes
import Hummingbird

/// Adds a `Server-Timing` header to answers whose requests have called hooks.
struct ServerTimingMiddleware: RouterMiddleware {
    /// What the header says of a request; `nil` for no header.
    let text: @Sendable (ObservedRequest) -> String?

    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if let name = HTTPField.Name("Server-Timing"), let text = text(context.exchange.request) {
            response.headers[name] = text
        }
        return response
    }
}
