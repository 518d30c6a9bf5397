import HTTPTypes
import Hummingbird

/// The routes of the server beside its MCP endpoint, which `MCPChannelHandler` serves.
struct Routes: Sendable {
    let actors: ActorRoutes
    let edge: Edge

    func router() -> Router<RouteContext> {
        let router = Router(context: RouteContext.self)
        router.add(middleware: EdgeMiddleware(edge: edge))
        for method in [HTTPRequest.Method.get, .head, .post, .put, .delete, .patch, .options] {
            router.on("/", method: method) { try await actors.respond($0, $1) }
            router.on("/**", method: method) { try await actors.respond($0, $1) }
        }
        return router
    }
}
