import JSON

/// What the authorization server keeps, and the secrets that it makes.
struct OAuthRecords: Sendable {
    let app: App

    /// A token that nobody can guess.
    func makeToken(_ prefix: String) -> String {
        prefix + Base64URL.encode(app.environment.randomBytes(32))
    }

    /// An id that nobody has.
    func makeID() -> String {
        SecretText.hexadecimal(app.environment.randomBytes(16))
    }

    /// A value to be kept for so many milliseconds; `nil` for good.
    func attribute(_ value: JSONValue, for milliseconds: Int64?) -> Attribute {
        let now = app.environment.now()
        let expiry = milliseconds.map { Timestamp(milliseconds: now.milliseconds + $0) }
        return Attribute(value, timestamp: now, expiry: expiry)
    }

    /// Keeps a value.
    func set(_ name: String, in bucket: AttributeBucket, to attribute: Attribute) -> Work<Void> {
        ready().then { [store = app.store] in
            Work {
                try store.setAttribute(name, in: bucket, to: attribute)
            } awaiting: {
                try await store.setAttribute(name, in: bucket, to: attribute)
            }
        }
    }

    /// Changes a value if it is still the expected one; says whether it was.
    func replace(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?
    ) -> Work<Bool> {
        Work { [store = app.store, now = app.environment.now] in
            try store.replaceAttribute(name, in: bucket, expecting: expected, with: attribute, at: now())
        } awaiting: { [store = app.store, now = app.environment.now] in
            try await store.replaceAttribute(name, in: bucket, expecting: expected, with: attribute, at: now())
        }
    }

    /// Forgets a value; says whether it was there.
    func remove(_ name: String, from bucket: AttributeBucket) -> Work<Bool> {
        Work { [store = app.store] in
            try store.removeAttribute(name, in: bucket)
        } awaiting: { [store = app.store] in
            try await store.removeAttribute(name, in: bucket)
        }
    }

    /// Everything in a bucket that has not expired.
    func all(in bucket: AttributeBucket) -> Work<[(name: String, attribute: Attribute)]> {
        Work { [store = app.store, now = app.environment.now] in
            try store.attributes(in: bucket, at: now())
        } awaiting: { [store = app.store, now = app.environment.now] in
            try await store.attributes(in: bucket, at: now())
        }
    }

    /// Forgets whatever has expired.
    func sweep() -> Work<Int> {
        Work { [store = app.store, now = app.environment.now] in
            try store.removeExpiredAttributes(at: now())
        } awaiting: { [store = app.store, now = app.environment.now] in
            try await store.removeExpiredAttributes(at: now())
        }
    }

    /// Sees to it that the actor is there to which all this belongs.
    private func ready() -> Work<Void> {
        make(Actor(id: SystemActor.oauth2, creator: "")).map { _ in }
    }
}

// MARK: - Actors

extension OAuthRecords {
    /// Makes an actor where there is none of its id; says whether it was made.
    func make(_ actor: Actor) -> Work<Bool> {
        Work { [store = app.store] in
            guard try store.actor(actor.id) == nil else { return false }
            do {
                try store.createActor(actor)
                return true
            } catch StoreError.actorExists {
                return false
            }
        } awaiting: { [store = app.store] in
            guard try await store.actor(actor.id) == nil else { return false }
            do {
                try await store.createActor(actor)
                return true
            } catch StoreError.actorExists {
                return false
            }
        }
    }

    /// Tells the hooks of an event; the value is the last answer, and the work fails where a hook does.
    func tell(_ event: LifecycleEvent.Name, _ actor: Actor, _ details: JSONObject) -> Work<JSONValue?> {
        let interface = ActorInterface(actor, app: app)
        return Work { [app] in
            try app.executeLifecycle(event, actor: interface, details: details).get()
        } awaiting: { [app] in
            try await app.executeLifecycleAsync(event, actor: interface, details: details).get()
        }
    }
}

// MARK: - Clients

extension OAuthRecords {
    /// The client of an id; `nil` where there is none.
    func client(_ id: String) -> Work<OAuthClient?> {
        app.attribute(id, in: OAuthClient.bucket).then { [app] known in
            if let known { return Work(OAuthClient(json: known.value)) }
            return app.attribute(id, in: OAuthClient.newcomers).map { $0.flatMap { OAuthClient(json: $0.value) } }
        }
    }

    /// Keeps a client that has just registered, and makes room for it.
    func add(_ client: OAuthClient) -> Work<Void> {
        sweep().then { _ in all(in: OAuthClient.newcomers) }.then { newcomers in
            let surplus = newcomers.sorted { $0.attribute.timestamp < $1.attribute.timestamp }
                .dropLast(OAuthClient.mostNewcomers - 1)
            return Work.each(surplus.map(\.name)) { remove($0, from: OAuthClient.newcomers) }
        }.then { _ in
            set(client.id, in: OAuthClient.newcomers, to: attribute(client.json, for: OAuthClient.patience))
        }
    }

    /// Keeps a client for good, now that somebody consented to it.
    func settle(_ client: OAuthClient) -> Work<Void> {
        set(client.id, in: OAuthClient.bucket, to: attribute(client.json, for: nil))
            .then { remove(client.id, from: OAuthClient.newcomers) }.map { _ in }
    }
}

// MARK: - Families

extension OAuthRecords {
    /// A family, with what the store holds of it; `nil` where it is gone.
    func family(_ id: String) -> Work<(family: TokenFamily, stored: JSONValue)?> {
        app.attribute(id, in: TokenFamily.bucket).map { attribute in
            attribute.flatMap { attribute in
                TokenFamily(json: attribute.value).map { (family: $0, stored: attribute.value) }
            }
        }
    }

    /// Makes all tokens of a family good for nothing.
    func revoke(_ family: String) -> Work<Void> {
        remove(family, from: TokenFamily.bucket).map { _ in }
    }

    /// Makes all tokens good for nothing that a client has for an actor.
    func revokeAll(of client: String, for actor: String) -> Work<Void> {
        all(in: TokenFamily.bucket).then { families in
            let doomed = families.filter { family in
                family.attribute.value["client"]?.string == client && family.attribute.value["actor"]?.string == actor
            }
            return Work.each(doomed.map(\.name)) { revoke($0) }
        }.map { _ in }
    }
}
