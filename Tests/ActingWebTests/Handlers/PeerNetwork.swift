import ActingWeb
import JSON
import Synchronization

/// Applications in one process whose actors reach each other, whichever driver serves them.
final class PeerNetwork: PeerConnection {
    private struct State {
        var apps: [String: App] = [:]
        var refusals: [ActorRequest.Verb: Status] = [:]
        var isDown = false
        var sent: [String] = []
    }

    private let state = Mutex(State())

    /// What was sent, in order, without secrets.
    var sent: [String] { state.withLock { $0.sent } }

    /// Puts an application at an address such as `http://a`.
    func place(_ app: App, at root: String) {
        state.withLock { $0.apps[root] = app }
    }

    /// Lets every peer be out of reach, or brings all back.
    func setDown(_ isDown: Bool) {
        state.withLock { $0.isDown = isDown }
    }

    /// Lets peers refuse a verb with a status.
    func refuse(_ verb: ActorRequest.Verb, with status: Status) {
        state.withLock { $0.refusals[verb] = status }
    }

    func send(_ request: PeerRequest) throws(PeerUnreachable) -> PeerResponse {
        let route = try route(request)
        return Self.answer(route.refusal ?? route.send())
    }

    func send(_ request: PeerRequest) async throws(PeerUnreachable) -> PeerResponse {
        let route = try route(request)
        if let refusal = route.refusal { return Self.answer(refusal) }
        return Self.answer(await route.sendAsync())
    }

    private static func answer(_ response: ActorResponse) -> PeerResponse {
        PeerResponse(response.status, response.json)
    }

    private func route(_ request: PeerRequest) throws(PeerUnreachable) -> Route {
        let parts = request.address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let root = parts.dropLast().joined(separator: "/")
        let (app, refusal, isDown) = state.withLock { state in
            state.sent.append("\(request)")
            return (state.apps[root], state.refusals[request.verb], state.isDown)
        }
        guard let app, let actor = parts.last, !isDown else {
            throw PeerUnreachable(address: request.address, reason: "nobody is there")
        }
        return Route(
            app: app, resource: request.path.first ?? "",
            request: ActorRequest(
                request.verb, actor: actor, path: Array(request.path.dropFirst()),
                body: request.body?.encoded() ?? [],
                credentials: request.secret.map { .bearer($0) } ?? .none, root: root),
            refusal: refusal.map { ActorResponse($0) })
    }
}

/// A request on its way to the handler of an application.
private struct Route {
    let app: App
    let resource: String
    let request: ActorRequest
    let refusal: ActorResponse?

    private var meta: ActorResponse {
        ActorResponse(.ok, .json(["id": .string(request.actor), "type": "urn:test:actor"]))
    }

    func send() -> ActorResponse {
        switch resource {
        case "meta": meta
        case "trust": TrustHandler(app: app).respond(request)
        case "subscriptions": SubscriptionsHandler(app: app).respond(request)
        case "callbacks": CallbacksHandler(app: app).respond(request)
        default: ActorResponse(.notFound)
        }
    }

    func sendAsync() async -> ActorResponse {
        switch resource {
        case "meta": meta
        case "trust": await AsyncTrustHandler(app: app).respond(request)
        case "subscriptions": await AsyncSubscriptionsHandler(app: app).respond(request)
        case "callbacks": await AsyncCallbacksHandler(app: app).respond(request)
        default: ActorResponse(.notFound)
        }
    }
}
