import ActingWeb
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Makes an HTTP request one that handlers understand.
struct ActorRequestReader: Sendable {
    /// A request as far as it could be read.
    enum Reading {
        case request(ActorRequest)
        case refused(Answer)
    }

    private static let verbs: [HTTPRequest.Method: ActorRequest.Verb] = [
        .get: .get, .head: .get, .post: .post, .put: .put, .delete: .delete,
    ]

    let address: ServerAddress
    let bodyLimit: Int
    /// Whether the actor of this machine is served to whoever reaches it, without credentials.
    let trustsLocal: Bool

    /// Reads a request with its body.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - actor: the id of the actor that it is for; empty for none.
    ///   - path: what follows the name of the resource.
    /// - Returns: the request as handlers understand it, or why it is none.
    /// - Throws: what ended the connection before the body was there.
    func read(_ request: Request, actor: String, path: [String]) async throws -> Reading {
        let query: [String: String]
        do {
            query = try FormBody(parsing: Array((request.uri.query ?? "").utf8)).fields
        } catch {
            return .refused(.refusal(.badRequest, "the query cannot be used: \(error)"))
        }
        guard let verb = verb(of: request, query) else {
            let allowed: HTTPFields = [.allow: ActorRequest.Verb.allCases.map(\.rawValue).joined(separator: ", ")]
            return .refused(.refusal(.methodNotAllowed, "this method is not served", headers: allowed))
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: bodyLimit)
        } catch is NIOTooManyBytesError {
            return .refused(.refusal(.contentTooLarge, "the body is longer than \(bodyLimit) bytes"))
        }
        let message = ActorRequest(
            verb, actor: actor, path: path, query: query, contentType: RequestHead(request.head).mediaType,
            body: Array(body.readableBytesView), credentials: credentials(of: request, for: actor),
            root: address.root(host: request.head.authority)
        )
        return .request(message)
    }

    /// A client that can send nothing but GET may say in the query what it means.
    private func verb(of request: Request, _ query: [String: String]) -> ActorRequest.Verb? {
        guard request.method == .get, let meant = query["_method"] else { return Self.verbs[request.method] }
        return ActorRequest.Verb(rawValue: meant.uppercased())
    }

    private func credentials(of request: Request, for actor: String) -> Credentials {
        let shown = Credentials(authorization: request.headers[.authorization])
        return shown == .none && trustsLocal && actor == ActingWebServer.localActor.id ? .local : shown
    }
}
