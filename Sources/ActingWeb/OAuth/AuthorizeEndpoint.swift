import JSON

/// `/oauth/authorize`: shows the owner of an actor who asks for what, and takes the decision.
///
/// Where it is not certain to whom the answer belongs, the owner sees a page and is sent nowhere.
struct AuthorizeEndpoint: Sendable {
    private let app: App
    private let records: OAuthRecords

    init(app: App) {
        self.app = app
        records = OAuthRecords(app: app)
    }

    func answer(_ request: ActorRequest) -> Work<ActorResponse> {
        Work(()).then {
            request.verb == .get ? ask(request) : try decide(request)
        }.recover { error in
            let failure = OAuthError(error)
            return Work(
                Page.failure(failure.description).response(
                    failure.code == .serverError ? .internalServerError : .badRequest))
        }
    }
}

// MARK: - The question

extension AuthorizeEndpoint {
    private func ask(_ request: ActorRequest) -> Work<ActorResponse> {
        let (query, root) = (request.query, request.root)
        return records.client(query["client_id"] ?? "").map { client in
            guard let client else {
                throw OAuthError(.invalidRequest, "The client that sent you here is not registered.")
            }
            guard let redirect = query["redirect_uri"].flatMap({ RedirectURI($0) }),
                client.redirects.contains(where: { $0.covers(redirect) })
            else {
                throw OAuthError(.invalidRequest, "The client wants you to be sent where it did not register.")
            }
            let reply = AuthorizationReply(redirect: redirect, state: query["state"], issuer: root)
            do {
                let asked = try AuthorizationRequest(query, from: client, to: redirect, at: root)
                return try page(asked, of: client).response()
            } catch let error as OAuthError {
                return reply.sending(error)
            }
        }
    }

    private func page(_ request: AuthorizationRequest, of client: OAuthClient) throws -> ConsentPage {
        let sealed = try app.consents.seal(request, id: records.makeID(), at: app.environment.now())
        return try page(request, of: client, sealed: sealed)
    }

    private func page(
        _ request: AuthorizationRequest, of client: OAuthClient, sealed: String
    ) throws(OAuthError) -> ConsentPage {
        guard let type = try? app.trustTypes.current.clientType(client.trustType) else {
            throw OAuthError(.unauthorizedClient, "no client gets the trust type any more that this one registered for")
        }
        return ConsentPage(
            application: app.name, client: client, redirect: request.redirect, trustType: type, sealed: sealed)
    }
}

// MARK: - The decision

extension AuthorizeEndpoint {
    private static var wrong: Refusal {
        Refusal(.forbidden, "There is no such actor, or the passphrase is not its own.")
    }

    private static var expired: OAuthError {
        OAuthError(.invalidRequest, "This page has expired. Go back to the client and log in again.")
    }

    private func decide(_ request: ActorRequest) throws(OAuthError) -> Work<ActorResponse> {
        let form = try FormBody(of: request)
        guard let sealed = form["request"], let opened = app.consents.open(sealed, at: app.environment.now()),
            app.consents.takeAnswer(to: opened.id)
        else { throw Self.expired }
        let asked = opened.request
        let reply = AuthorizationReply(redirect: asked.redirect, state: asked.state, issuer: request.root)
        return records.client(asked.client).then { client in
            guard let client else { throw Self.expired }
            switch form["decision"] {
            case "allow": break
            case "deny":
                app.consents.close(opened.id)
                return Work(reply.sending(OAuthError(.accessDenied, "the owner did not allow it")))
            default: throw OAuthError(.invalidRequest, "Neither \"Allow\" nor \"Deny\" was chosen.")
            }
            return Owner(app: app).actor(named: form["actor"] ?? "", passphrase: form["passphrase"] ?? "").then {
                actor in
                guard let actor else { return Work(try again(asked, client, sealed, form, Self.wrong)) }
                app.consents.close(opened.id)
                return allow(asked, client, actor, reply)
            }.recover { error in
                guard let refusal = error as? Refusal, refusal.status == .tooManyRequests else { throw error }
                return Work(try again(asked, client, sealed, form, refusal))
            }
        }
    }

    private func again(
        _ request: AuthorizationRequest, _ client: OAuthClient, _ sealed: String, _ form: FormBody, _ reason: Refusal
    ) throws -> ActorResponse {
        var page = try page(request, of: client, sealed: sealed)
        page.actor = form["actor"] ?? ""
        page.message = reason.message
        var response = page.response(reason.status)
        response.headers += reason.headers
        return response
    }

    private func allow(
        _ request: AuthorizationRequest, _ client: OAuthClient, _ actor: Actor, _ reply: AuthorizationReply
    ) -> Work<ActorResponse> {
        let family = TokenFamily(client: client.id, actor: actor.id, peer: client.peer, scope: request.scope)
        return ClientAdmission(records: records).admit(client, to: actor).then {
            TokenIssuer(records: records).code(for: request, family: family)
        }.map { reply.sending(code: $0) }
            .recover { Work(reply.sending(OAuthError($0))) }
    }
}
