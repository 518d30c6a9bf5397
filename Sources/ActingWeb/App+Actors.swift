import JSON
import NIOPosix

extension App {
    /// Makes an actor and tells the hooks of `actor_created`, blocking the calling thread.
    ///
    /// - Parameters:
    ///   - creator: whose actor it is; an e-mail address counts in lower case.
    ///   - passphrase: the creator's passphrase; `nil` to have one made.
    ///   - trusteeRoot: the root of the service that acts for the creator.
    /// - Returns: the actor, and its passphrase for the last time.
    /// - Throws: `StoreError.creatorExists` where creators may have one actor only; another error where a rule of the
    ///   application is broken or the store failed.
    public func createActor(
        creator: String, passphrase: String? = nil, trusteeRoot: String? = nil
    ) throws -> NewActor {
        try creation(ActorDraft(creator: creator, passphrase: passphrase, trusteeRoot: trusteeRoot, options: options))
            .perform()
    }

    /// Makes an actor and tells the hooks of `actor_created`, awaiting async hooks.
    ///
    /// - Parameters:
    ///   - creator: whose actor it is; an e-mail address counts in lower case.
    ///   - passphrase: the creator's passphrase; `nil` to have one made.
    ///   - trusteeRoot: the root of the service that acts for the creator.
    /// - Returns: the actor, and its passphrase for the last time.
    /// - Throws: `StoreError.creatorExists` where creators may have one actor only; another error where a rule of the
    ///   application is broken or the store failed.
    public func createActor(
        creator: String, passphrase: String? = nil, trusteeRoot: String? = nil
    ) async throws -> NewActor {
        let draft = try ActorDraft(
            creator: creator, passphrase: passphrase, trusteeRoot: trusteeRoot, options: options)
        return try await creation(draft).performAsync()
    }

    /// Removes an actor with its data and tells the hooks before and after, blocking the calling thread.
    ///
    /// - Parameter actor: the actor.
    /// - Returns: whether it was there.
    /// - Throws: `StoreError` where the store failed.
    public func deleteActor(_ actor: Actor) throws -> Bool {
        try deletion(of: actor).perform()
    }

    /// Removes an actor with its data and tells the hooks before and after, awaiting async hooks.
    ///
    /// - Parameter actor: the actor.
    /// - Returns: whether it was there.
    /// - Throws: `StoreError` where the store failed.
    public func deleteActor(_ actor: Actor) async throws -> Bool {
        try await deletion(of: actor).performAsync()
    }
}

// MARK: - Work

extension App {
    /// Makes an actor and tells the hooks.
    func creation(_ draft: ActorDraft) -> Work<NewActor> {
        let id = SecretText.hexadecimal(environment.randomBytes(16))
        let passphrase = draft.passphrase ?? SecretText.hexadecimal(environment.randomBytes(20))
        return hash(of: passphrase).then { hash in
            let actor = Actor(id: id, creator: draft.creator, passphrase: hash, trusteeRoot: draft.trusteeRoot)
            return self.adding(actor).map { NewActor(actor: actor, passphrase: passphrase) }
        }.then { new in
            self.telling(.actorCreated, ActorInterface(new.actor, app: self)).map { _ in new }
        }
    }

    /// Removes an actor and tells the hooks before and after.
    func deletion(of actor: Actor) -> Work<Bool> {
        let interface = ActorInterface(actor, app: self)
        return telling(.actorDeleted, interface).then { [store] _ in
            Work {
                try store.deleteActor(actor.id)
            } awaiting: {
                try await store.deleteActor(actor.id)
            }
        }.then { wasThere in
            self.telling(.actorDeletedComplete, interface, ["actor_id": .string(actor.id)]).map { _ in wasThere }
        }
    }

    /// Tells the hooks of an event; the value is the last answer.
    func telling(
        _ event: LifecycleEvent.Name, _ actor: ActorInterface, _ details: JSONObject = [:]
    ) -> Work<HookOutcome<JSONValue?>> {
        Work {
            self.executeLifecycle(event, actor: actor, details: details)
        } awaiting: {
            await self.executeLifecycleAsync(event, actor: actor, details: details)
        }
    }

    private func adding(_ actor: Actor) -> Work<Void> {
        let isOnly = options.hasUniqueCreators
        return Work { [store] in
            try store.createActor(actor, isOnly: isOnly)
        } awaiting: { [store] in
            try await store.createActor(actor, isOnly: isOnly)
        }
    }

    /// The hash of a new passphrase, made where it holds no event loop.
    private func hash(of passphrase: String) -> Work<PassphraseHash> {
        let salt = environment.randomBytes(16)
        let rounds = options.passphraseRounds
        let make = { @Sendable in PassphraseHash(of: passphrase, salt: salt, rounds: rounds) }
        return Work(make, awaiting: { try await NIOThreadPool.singleton.runIfActive(make) })
    }
}
