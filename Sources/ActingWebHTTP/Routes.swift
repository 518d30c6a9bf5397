import ActingWeb
import HTTPTypes
import Hummingbird

/// The server's routes.
struct Routes: Sendable {
    let mcp: MCPRoute
    let actors: ActorRoutes
    let guardian: OriginGuard
    let serverTiming: (@Sendable (ObservedRequest) -> String?)?

    func router() -> Router<RouteContext> {
        let router = Router(context: RouteContext.self)
        router.add(middleware: EdgeMiddleware(guardian: guardian, timing: serverTiming))
        router.post("/mcp") { try await mcp.post($0, $1) }
        router.get("/mcp") { try await mcp.listen($0, $1) }
        router.delete("/mcp") { try await mcp.end($0, $1) }
        for method in [HTTPRequest.Method.put, .patch, .head, .options, .trace] {
            router.on("/mcp", method: method) { _, _ in
                Answer.refusal(
                    .methodNotAllowed, "this endpoint takes POST, GET and DELETE",
                    headers: [.allow: "POST, GET, DELETE"])
            }
        }
        for method in [HTTPRequest.Method.get, .head, .post, .put, .delete, .patch, .options] {
            router.on("/", method: method) { try await actors.respond($0, $1) }
            router.on("/**", method: method) { try await actors.respond($0, $1) }
        }
        return router
    }
}
