import JSON

/// Finds out who a request comes from.
struct Authenticator: Sendable {
    let app: App

    /// Who shows these credentials to an actor.
    ///
    /// - Parameters:
    ///   - credentials: what is shown.
    ///   - actor: the actor that it is shown to.
    /// - Returns: who it is; the work fails with a `Refusal` where the credentials are wrong.
    func principal(showing credentials: Credentials, to actor: Actor) -> Work<Principal> {
        switch credentials {
        case .none: Work(.anonymous)
        case .local: Work(.creator)
        case .unreadable: .refused
        case .basic(let user, let passphrase): creator(user, passphrase, of: actor)
        case .bearer(let token) where token.hasPrefix(AccessToken.prefix): client(token, of: actor)
        case .bearer(let secret): peer(secret, of: actor)
        }
    }

    private func creator(_ user: String, _ passphrase: String, of actor: Actor) -> Work<Principal> {
        guard let hash = actor.passphrase else { return .refused }
        let isCreator = SecretText.areEqual(Array(user.utf8), Array(actor.creator.utf8))
        return app.passphrases.check(passphrase, against: hash, of: actor.id).map { matches in
            guard matches, isCreator else { throw Refusal.wrongCredentials }
            return .creator
        }
    }

    private func client(_ token: String, of actor: Actor) -> Work<Principal> {
        app.accessToken(token).then { found in
            guard let found, found.actor == actor.id else { throw Refusal.wrongCredentials }
            return peer(app.trust(of: actor.id, with: found.peer))
        }
    }

    private func peer(_ secret: String, of actor: Actor) -> Work<Principal> {
        let trust = Work { [store = app.store] in
            try store.trust(of: actor.id, secret: secret)
        } awaiting: { [store = app.store] in
            try await store.trust(of: actor.id, secret: secret)
        }
        return peer(trust).recover { error in
            guard actor.trusteeRoot != nil, actor.creator == "trustee", let hash = actor.passphrase else { throw error }
            return app.passphrases.check(secret, against: hash, of: actor.id).map { matches in
                guard matches else { throw error }
                return .trustee
            }
        }
    }

    private func peer(_ trust: Work<Trust?>) -> Work<Principal> {
        trust.then { trust in
            guard let trust else { throw Refusal.wrongCredentials }
            return app.peer(of: trust).map { .peer($0) }
        }
    }
}

extension Work<Principal> {
    fileprivate static var refused: Work {
        Work {
            throw Refusal.wrongCredentials
        } awaiting: {
            throw Refusal.wrongCredentials
        }
    }
}

extension Refusal {
    /// Credentials were shown, and they are wrong.
    static var wrongCredentials: Refusal { Refusal(.forbidden, "the credentials are wrong or have expired") }
}
