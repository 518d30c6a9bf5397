import ActingWeb
import ActingWebMCP
import HTTPTypes
import Hummingbird
import NIOCore

/// What every request passes on its way in and out, whoever answers it.
///
/// In: pages of other origins are refused before anything else is done, then choices that nobody may make. Out: what an
/// answer's code throws becomes an answer that says what went wrong, and every answer gets the headers that say what its
/// request is known by and, where that is wanted, how its hooks took their time.
struct Edge: Sendable {
    private static let longestID = 128

    let guardian: OriginGuard
    /// What the header `Server-Timing` says of a request that has called hooks; `nil` for no header.
    let timing: (@Sendable (ObservedRequest) -> String?)?
    /// The time of day, for answers that the router does not date.
    let date = HTTPDate()

    /// Why a request is not served.
    ///
    /// - Parameters:
    ///   - head: the request's head.
    ///   - peer: where it came from.
    ///   - isOpen: whether pages of every origin may ask, on a server that others can reach.
    /// - Returns: the refusal; `nil` where it is served.
    func refusal(of head: RequestHead, from peer: SocketAddress?, isOpen: Bool = false) -> Answer? {
        // This machine's own server stays shut.
        if guardian.isLoopback || !isOpen,
            let words = guardian.refusal(host: head.host, origin: head.headers["origin"])
        {
            return .refusal(.forbidden, words)
        }
        return ChoiceHeader.mode.refusal(head.headers, from: peer)
            ?? ChoiceHeader.syncHooks.refusal(head.headers, from: peer)
    }

    /// Gives out what every answer to a request says.
    ///
    /// - Parameters:
    ///   - exchange: the request.
    ///   - add: takes the name and the value of a header field.
    func forEachField(of exchange: Exchange, _ add: (_ name: String, _ value: String) -> Void) {
        let request = exchange.request
        let given = exchange.head.headers["x-request-id"]
            .flatMap { $0.utf8.count <= Self.longestID && !$0.isEmpty && HTTPField.isValidValue($0) ? $0 : nil }
        add("X-Request-ID", given ?? String(request.id))
        if let text = timing?(request), HTTPField.isValidValue(text) { add("Server-Timing", text) }
    }

    /// What a request is told that ended in an error.
    ///
    /// - Returns: the answer; `nil` for an error that is nobody's mistake but the server's.
    static func answer(to error: any Error, path: String) -> Answer? {
        switch error {
        case let error as HTTPError where error.status == .notFound:
            .refusal(.notFound, "there is nothing at \(path); MCP is at /mcp")
        case let error as HTTPError: .refusal(error.status, "\(error)")
        case is CancellationError: .refusal(.serviceUnavailable, "the server is shutting down")
        default: nil
        }
    }
}
