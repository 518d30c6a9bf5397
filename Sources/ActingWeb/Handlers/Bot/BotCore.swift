import JSON

/// Serves `/bot`: what a bot tells the application, whose `appCallbackHook("bot")` hears it.
///
/// It is there only where the application has a token for it, which the bot shows as a bearer.
public struct BotCore: HandlerCore {
    /// Its name in paths, and that of the hooks.
    public static let resource = "bot"

    private let app: App

    /// A core that serves the bot of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let token = app.options.botToken, !token.isEmpty else {
            throw Refusal(.notFound, "the application has no bot")
        }
        guard request.verb == .post else { throw Refusal.methodNotAllowed(["POST"]) }
        try check(request.credentials, token)
        let body = try request.json(absent: .null)
        let data: JSONValue = [
            "path": .string(request.path.joined(separator: "/")), "method": .string(request.verb.rawValue),
            "body": body,
        ]
        return Work { [app] in
            app.executeAppCallback(Self.resource, data: data)
        } awaiting: { [app] in
            await app.executeAppCallbackAsync(Self.resource, data: data)
        }.map { outcome in
            switch outcome.value {
            case .answered(let members): return .json(.object(members))
            case .processed: return ActorResponse(.noContent)
            case .ignored:
                // Where a hook threw and no other did anything, nobody knows what was done.
                _ = try outcome.get()
                throw Refusal(.notFound, "nobody did anything with it")
            }
        }
    }

    private func check(_ credentials: Credentials, _ token: String) throws(Refusal) {
        switch credentials {
        case .bearer(let shown) where SecretText.areEqual(shown.utf8, token.utf8): return
        case .none:
            throw Refusal(
                .unauthorized, "show the token of the bot", headers: [("WWW-Authenticate", "Bearer realm=\"bot\"")])
        default: throw Refusal.wrongCredentials
        }
    }
}

/// Serves `/bot` to a synchronous host.
public typealias BotHandler = Handler<BotCore>
/// Serves `/bot` to an asynchronous host.
public typealias AsyncBotHandler = AsyncHandler<BotCore>
