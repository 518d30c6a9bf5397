import ActingWeb
import JSON
import Testing

/// An application with an actor of ann's, and the steps by which a client logs in to it.
struct Login {
    static let root = "http://localhost:1"
    static let redirect = "https://client.example/back"
    /// The pair of RFC 7636, appendix B.
    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    let kind: HandlerKind
    let clock = WallClock()
    let log = LogLines()
    let app: App
    let actor: Actor

    init(_ kind: HandlerKind) async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        self.kind = kind
        // What is remembered must not outlive what it says.
        app = App(
            name: "notes", store: CachingStore(InMemoryStore()), options: options, environment: clock.environment,
            logger: log.logger)
        actor = try await app.createActor(creator: "ann@example.com", passphrase: "right").actor
    }

    func respond(
        _ verb: ActorRequest.Verb, _ path: [String], query: [String: String] = [:], type: String? = nil,
        body: String = "", showing credentials: Credentials = .none
    ) async -> ActorResponse {
        let request = ActorRequest(
            verb, actor: "", path: path, query: query, contentType: type, body: Array(body.utf8),
            credentials: credentials, root: Self.root)
        return await kind.respond(request, OAuthCore.self, in: app)
    }

    func post(_ endpoint: String, _ form: [(name: String, value: String)]) async -> ActorResponse {
        await respond(.post, [endpoint], type: FormBody.mediaType, body: FormBody.encode(form))
    }

    // MARK: - Steps

    /// Registers a client without a secret, where nothing else is said.
    func register(_ members: JSONObject = ["token_endpoint_auth_method": "none"]) async -> ActorResponse {
        var members = members
        if members["redirect_uris"] == nil { members["redirect_uris"] = [.string(Self.redirect)] }
        return await respond(
            .post, ["register"], type: "application/json",
            body: String(decoding: JSONValue.object(members).encoded(), as: UTF8.self))
    }

    func client(_ members: JSONObject = ["token_endpoint_auth_method": "none"]) async throws -> String {
        try #require(await register(members).json?["client_id"]?.string)
    }

    /// The question to the owner, with some parts of it changed.
    func ask(_ client: String, changing parts: [String: String?] = [:]) async -> ActorResponse {
        var query: [String: String?] = [
            "client_id": client, "redirect_uri": Self.redirect, "response_type": "code", "state": "s&1",
            "code_challenge": Self.challenge, "code_challenge_method": "S256",
        ]
        query.merge(parts) { _, new in new }
        return await respond(.get, ["authorize"], query: query.compactMapValues(\.self))
    }

    /// What the page carries that was asked with.
    func sealed(_ page: ActorResponse) throws -> String {
        guard case .html(let text) = page.body else { throw Refusal(reason: "there is no page: \(page.status)") }
        let parts = text.split(separator: "name=\"request\" value=\"", maxSplits: 1)
        return try #require(parts.last?.split(separator: "\"", maxSplits: 1).first.map(String.init))
    }

    /// The owner's answer to the question.
    func decide(
        _ sealed: String, _ decision: String = "allow", as name: String = "ann@example.com",
        passphrase: String = "right"
    ) async -> ActorResponse {
        await post(
            "authorize",
            [("request", sealed), ("decision", decision), ("actor", name), ("passphrase", passphrase)])
    }

    /// A code that the owner allowed a client.
    func code(for client: String) async throws -> String {
        let answer = await decide(try sealed(await ask(client)))
        return try #require(Self.field("code", of: answer))
    }

    /// The exchange of a code, with some parts of it changed.
    func exchange(
        _ code: String, by client: String, changing parts: [String: String?] = [:]
    ) async -> ActorResponse {
        var form: [String: String?] = [
            "grant_type": "authorization_code", "code": code, "client_id": client, "redirect_uri": Self.redirect,
            "code_verifier": Self.verifier,
        ]
        form.merge(parts) { _, new in new }
        return await post("token", form.compactMap { name, value in value.map { (name, $0) } })
    }

    func refresh(_ token: String, by client: String) async -> ActorResponse {
        await post(
            "token", [("grant_type", "refresh_token"), ("refresh_token", token), ("client_id", client)])
    }

    /// Tokens of a client that ann allowed in.
    func tokens(of client: String) async throws -> (access: String, refresh: String) {
        let answer = await exchange(try await code(for: client), by: client)
        return (
            try #require(answer.json?["access_token"]?.string), try #require(answer.json?["refresh_token"]?.string)
        )
    }

    /// Whether a token opens ann's actor.
    func opens(_ token: String) async -> Bool {
        let request = ActorRequest(
            .get, actor: actor.id, credentials: .bearer(token), root: Self.root)
        return await kind.respond(request, MethodsCore.self, in: app).status == .ok
    }

    /// A field of the address that somebody is sent to.
    static func field(_ name: String, of answer: ActorResponse) -> String? {
        guard let query = answer.header("Location")?.split(separator: "?", maxSplits: 1).last else { return nil }
        return (try? FormBody(parsing: query.utf8))?.fields[name]
    }
}
