/// Where the owner of an actor is sent after the consent page, with what the client is told.
struct AuthorizationReply: Sendable {
    let redirect: RedirectURI
    let state: String?
    /// This server's name; a client that knows several servers can tell by it whose answer it is (RFC 9207).
    let issuer: String

    /// Tells the client the code.
    func sending(code: String) -> ActorResponse {
        sending([("code", code)])
    }

    /// Tells the client why there is no code.
    func sending(_ error: OAuthError) -> ActorResponse {
        sending([("error", error.code.rawValue), ("error_description", error.description)])
    }

    private func sending(_ fields: [(name: String, value: String)]) -> ActorResponse {
        let all = fields + (state.map { [("state", $0)] } ?? []) + [("iss", issuer)]
        return ActorResponse(
            .seeOther,
            headers: [
                ("Location", redirect.adding(all)), ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"),
            ]
        )
    }
}

extension Status {
    /// Go on elsewhere, without what was sent here.
    fileprivate static let seeOther = Status(rawValue: 303)
}
