import HTTPTypes
import Hummingbird

/// Passes what the router answers through the edge.
struct EdgeMiddleware: RouterMiddleware {
    let edge: Edge

    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        let exchange = context.exchange
        if let refusal = edge.refusal(of: exchange.head, from: context.peer, isOpen: Self.isOpen(request)) {
            response = try refusal.response(from: request, context: context)
        } else {
            do {
                response = try await next(request, context)
            } catch {
                guard let answer = Edge.answer(to: error, path: request.uri.path) else { throw error }
                response = try answer.response(from: request, context: context)
            }
        }
        edge.forEachField(of: exchange) { name, value in
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }

    /// Whether pages of every origin may ask for this.
    private static func isOpen(_ request: Request) -> Bool {
        PathSegments(request.uri.path).flatMap { ActorRoutes.crossOrigin($0.all) } != nil
    }
}
