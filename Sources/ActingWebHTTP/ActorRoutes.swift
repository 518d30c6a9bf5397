import ActingWeb
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// What ActingWeb serves beside MCP: makes an HTTP request one that handlers understand, and finds the one it is for.
struct ActorRoutes: Sendable {
    private let reader: ActorRequestReader
    private let factory: any ActorResponder
    private let root: any ActorResponder
    private let login: any ActorResponder
    private let discovery: any ActorResponder
    private let bot: any ActorResponder
    private let resources: [String: any ActorResponder]

    init(app: App, runner: ModeRunner, reader: ActorRequestReader) {
        self.reader = reader
        factory = HandlerRoute<FactoryCore>(app: app, runner: runner)
        root = HandlerRoute<RootCore>(app: app, runner: runner)
        login = HandlerRoute<OAuthCore>(app: app, runner: runner)
        discovery = HandlerRoute<DiscoveryCore>(app: app, runner: runner)
        bot = HandlerRoute<BotCore>(app: app, runner: runner)
        resources = [
            MetaCore.resource: HandlerRoute<MetaCore>(app: app, runner: runner),
            MethodsCore.resource: HandlerRoute<MethodsCore>(app: app, runner: runner),
            ActionsCore.resource: HandlerRoute<ActionsCore>(app: app, runner: runner),
            PropertiesCore.resource: HandlerRoute<PropertiesCore>(app: app, runner: runner),
            TrustCore.resource: HandlerRoute<TrustCore>(app: app, runner: runner),
            SubscriptionsCore.resource: HandlerRoute<SubscriptionsCore>(app: app, runner: runner),
            CallbacksCore.resource: HandlerRoute<CallbacksCore>(app: app, runner: runner),
            ResourcesCore.resource: HandlerRoute<ResourcesCore>(app: app, runner: runner),
            PermissionsCore.resource: HandlerRoute<PermissionsCore>(app: app, runner: runner),
        ]
    }

    /// Answers a request for anything that no other route takes.
    func respond(_ request: Request, _ context: RouteContext) async throws -> Answer {
        guard let path = PathSegments(request.uri.path)?.all else {
            return .refusal(.badRequest, "the path is not UTF-8")
        }
        if request.method == .options, let headers = Self.crossOrigin(path) {
            return Answer(.json(["status": "ok"], headers: headers), isSecret: false)
        }
        guard let target = target(path) else { throw HTTPError(.notFound) }
        switch try await reader.read(request, actor: target.actor, path: target.path) {
        case .request(let message):
            return try await target.responder.respond(to: message, for: context.exchange)
        case .refused(let answer): return answer
        }
    }

    /// What the scripts of other pages are told that ask before they send something; `nil` where they have no business.
    static func crossOrigin(_ path: [String]) -> [(name: String, value: String)]? {
        switch path.first {
        case OAuthCore.resource: OAuthCore.crossOrigin(for: Array(path.dropFirst()))
        case DiscoveryCore.resource: DiscoveryCore.crossOrigin(for: Array(path.dropFirst()))
        default: nil
        }
    }

    private func target(_ path: [String]) -> (responder: any ActorResponder, actor: String, path: [String])? {
        switch path.first {
        case nil: return (factory, "", [])
        case OAuthCore.resource: return (login, "", Array(path.dropFirst()))
        case DiscoveryCore.resource: return (discovery, "", Array(path.dropFirst()))
        case BotCore.resource: return (bot, "", Array(path.dropFirst()))
        case let actor?:
            guard path.count > 1 else { return (root, actor, []) }
            return resources[path[1]].map { ($0, actor, Array(path.dropFirst(2))) }
        }
    }
}
