import FoundationEssentials

/// Finds out whose actor it is that a person at the consent page speaks for.
struct Owner: Sendable {
    /// How many actors of one creator are tried; who has more has to name the actor.
    private static let mostActors = 8

    let app: App

    /// The actor that a person speaks for.
    ///
    /// - Parameters:
    ///   - name: the id of the actor, or its creator.
    ///   - passphrase: the creator's passphrase.
    /// - Returns: the actor; nothing where there is none, or the passphrase is wrong, without a way to tell which. The work
    ///   fails with a `Refusal` where too many passphrases were tried under the name.
    func actor(named name: String, passphrase: String) -> Work<Actor?> {
        candidates(name).then { check($0, passphrase, named: name) }
    }

    private func candidates(_ name: String) -> Work<[Actor]> {
        guard !name.isEmpty, name.utf8.count <= ActorRequest.longestName else { return Work([]) }
        return find(name).then { found in
            if !found.isEmpty { return Work(found) }
            let creator = name.contains("@") ? name.lowercased() : name
            return made(by: creator).map { actors in
                Array(actors.filter { !SystemActor.isOne($0.id) && $0.passphrase != nil }.prefix(Self.mostActors))
            }
        }
    }

    /// Tries one passphrase after the other; where there is no actor, it takes as long as with one.
    private func check(_ actors: [Actor], _ passphrase: String, named name: String) -> Work<Actor?> {
        let isTooLong = [name, passphrase].contains { $0.utf8.count > ActorRequest.longestName }
        guard !isTooLong else { return Work(nil) }
        guard let actor = actors.first, let hash = actor.passphrase else {
            guard let decoy = PassphraseHash.decoy(rounds: app.options.passphraseRounds) else { return Work(nil) }
            return app.passphrases.check(passphrase, against: decoy, of: name).map { _ in nil }
        }
        return app.passphrases.check(passphrase, against: hash, of: actor.id).then { matches in
            if matches { return Work(actor) }
            return actors.count == 1 ? Work(nil) : check(Array(actors.dropFirst()), passphrase, named: name)
        }
    }

    private func find(_ id: String) -> Work<[Actor]> {
        guard !SystemActor.isOne(id) else { return Work([]) }
        return Work { [store = app.store] in
            try store.actor(id)
        } awaiting: { [store = app.store] in
            try await store.actor(id)
        }.map { $0.map { [$0] } ?? [] }
    }

    private func made(by creator: String) -> Work<[Actor]> {
        Work { [store = app.store] in
            try store.actors(createdBy: creator)
        } awaiting: { [store = app.store] in
            try await store.actors(createdBy: creator)
        }
    }
}

extension PassphraseHash {
    /// The hash of no passphrase.
    fileprivate static func decoy(rounds: Int) -> PassphraseHash? {
        let salt = Data(count: 16).base64EncodedString()
        let digest = Data(count: 64).base64EncodedString()
        return PassphraseHash(text: "pbkdf2-sha512$\(rounds)$\(salt)$\(digest)")
    }
}
