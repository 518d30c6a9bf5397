import ActingWeb
import HTTPTypes
import Hummingbird

/// Puts on every answer what its request is known by: the client's own id, or a new one.
struct RequestIDMiddleware: RouterMiddleware {
    private static let longest = 128

    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let name = HTTPField.Name("X-Request-ID") else { return response }
        let given = request.headers[name].flatMap { $0.utf8.count <= Self.longest && !$0.isEmpty ? $0 : nil }
        response.headers[name] = given ?? String(context.exchange.request.id)
        return response
    }
}
