import ActingWeb
import HTTPTypes
import Hummingbird

/// Refuses requests that ask for a mode which there is not, or which they may not choose.
struct ModeHeaderMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: RouteContext, next: @concurrent (Request, RouteContext) async throws -> Response
    ) async throws -> Response {
        let refusal: Answer
        switch ModeHeader.choice(request.headers, from: context.peer) {
        case .none, .mode: return try await next(request, context)
        case .forbidden:
            refusal = .refusal(
                .forbidden, "\(ModeHeader.name) is for clients on this machine, without a proxy in between")
        case .unknown(let value):
            let modes = ExecutionMode.allCases.map(\.rawValue).joined(separator: ", ")
            refusal = .refusal(.badRequest, "\(ModeHeader.name) is \"\(value)\"; it must be one of \(modes)")
        }
        return try refusal.response(from: request, context: context)
    }
}
