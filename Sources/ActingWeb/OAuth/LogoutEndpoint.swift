import JSON

/// `/oauth/logout`: whoever shows an access token makes it good for nothing, and all of its family.
struct LogoutEndpoint: Sendable {
    private let records: OAuthRecords

    init(app: App) {
        records = OAuthRecords(app: app)
    }

    func answer(_ request: ActorRequest) -> Work<ActorResponse> {
        guard case .bearer(let token) = request.credentials else { return Work(Self.nobody) }
        return records.app.accessToken(token).then { found in
            guard let family = found?.family else { return Work(Self.nobody) }
            return records.revoke(family).map { Self.says("logged out") }
        }
    }

    private static var nobody: ActorResponse { says("nobody is logged in with this request") }

    private static func says(_ message: String) -> ActorResponse {
        .json(["message": .string(message)], headers: [("Cache-Control", "no-store")])
    }
}
