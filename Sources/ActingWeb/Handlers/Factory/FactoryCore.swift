import JSON

/// Makes actors: `POST /`.
public struct FactoryCore: HandlerCore {
    /// What belongs to no actor.
    public static var resource: String { "" }
    /// The passphrase of a new actor is told once.
    public static var holdsSecrets: Bool { true }

    private let app: App

    /// A core that makes actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Makes an actor, or says what this server is.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get: Work(.json(account(at: request.root)))
        case .post: try create(request)
        case .put, .delete: throw Refusal.methodNotAllowed(["GET", "POST"])
        }
    }

    private func account(at root: String) -> JSONValue {
        [
            "name": .string(app.name), "version": .string(app.version), "type": .string(app.options.type),
            "mcp": .string("\(root)/mcp"),
            "create": ["method": "POST", "url": .string("\(root)/"), "body": ["creator": "you@example.com"]],
        ]
    }

    private func create(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.contentType == "application/json" || request.body.isEmpty else {
            throw Refusal(.unsupportedMediaType, "send the actor as Content-Type: application/json")
        }
        let body = try request.object(absent: [:])
        let draft = try ActorDraft(
            creator: body.text("creator") ?? "creator", passphrase: body.text("passphrase"),
            trusteeRoot: body.text("trustee_root"), options: app.options
        )
        return app.creation(draft).map { new in
            var answer = RootCore.account(of: new.actor)
            answer["passphrase"] = .string(new.passphrase)
            return .json(.object(answer), .created, headers: [("Location", "\(request.root)/\(new.actor.id)")])
        }.recover { error in
            guard case StoreError.creatorExists? = error as? StoreError else { throw error }
            throw Refusal(.forbidden, "Creator already exists")
        }
    }
}

extension JSONObject {
    /// A member as text.
    ///
    /// - Parameter key: the member's name.
    /// - Returns: the text; `nil` where there is no such member, or it is `null`.
    /// - Throws: `Refusal` where it is something else.
    func text(_ key: String) throws(Refusal) -> String? {
        switch self[key] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw Refusal(.badRequest, "\"\(key)\" must be a string")
        }
    }
}

/// Makes actors for a synchronous host.
public typealias FactoryHandler = Handler<FactoryCore>
/// Makes actors for an asynchronous host.
public typealias AsyncFactoryHandler = AsyncHandler<FactoryCore>
