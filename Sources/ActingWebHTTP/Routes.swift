import ActingWeb
import HTTPTypes
import Hummingbird

/// The server's routes.
struct Routes: Sendable {
    let mcp: MCPRoute
    let guardian: OriginGuard

    func router() -> Router<RouteContext> {
        let router = Router(context: RouteContext.self)
        router.add(middleware: OriginGuardMiddleware(guardian: guardian))
        router.add(middleware: ErrorMiddleware())
        router.post("/mcp") { try await mcp.post($0, $1) }
        for method in [HTTPRequest.Method.get, .delete, .put, .patch, .head, .options, .trace] {
            router.on("/mcp", method: method) { _, _ in
                Answer.refusal(.methodNotAllowed, "this endpoint takes POST", headers: [.allow: "POST"])
            }
        }
        return router
    }
}
