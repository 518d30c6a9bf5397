import JSON

extension App {
    /// Where the changes are kept that an actor's owner made to the permissions of peers, by peer.
    package static func overrides(of actor: String) -> AttributeBucket {
        AttributeBucket("trust_permissions", of: actor)
    }

    /// What a token of this server stands for; `nil` where it stands for nothing, or does no more.
    package func accessToken(_ token: String) -> Work<AccessToken?> {
        let digest = SecretText.digest(token)
        return attribute(digest, in: AccessToken.bucket).then { attribute in
            guard let found = attribute.flatMap({ AccessToken(json: $0.value) }) else { return Work(nil) }
            guard let family = found.family else { return Work(found) }
            return self.attribute(family, in: TokenFamily.bucket).map { attribute in
                attribute?.value["access"]?.string == digest ? found : nil
            }
        }
    }

    /// What an actor has agreed on with a peer.
    package func trust(of actor: String, with peer: String) -> Work<Trust?> {
        Work { [store] in
            try store.trust(of: actor, with: peer)
        } awaiting: { [store] in
            try await store.trust(of: actor, with: peer)
        }
    }

    /// The peer of a trust with what it may do now.
    package func peer(of trust: Trust) -> Work<Peer> {
        attribute(trust.peer, in: Self.overrides(of: trust.actor)).map { [trustTypes] attribute in
            let override = try attribute.map { try PermissionOverride(json: $0.value) }
            return Peer(trust, override: override, types: trustTypes.current)
        }
    }

    /// An attribute that has not expired.
    package func attribute(_ name: String, in bucket: AttributeBucket) -> Work<Attribute?> {
        Work { [store, environment] in
            try store.attribute(name, in: bucket, at: environment.now())
        } awaiting: { [store, environment] in
            try await store.attribute(name, in: bucket, at: environment.now())
        }
    }

    /// An actor; the work fails with a `Refusal` where there is none of this id, or none that can be asked for.
    package func actor(_ id: String) -> Work<Actor> {
        Work { [store] in
            try store.actor(id)
        } awaiting: { [store] in
            try await store.actor(id)
        }.map { actor in
            guard let actor, !SystemActor.isOne(id) else {
                throw Refusal(.notFound, "there is no actor at /\(id.prefix(64)); MCP is at /mcp")
            }
            return actor
        }
    }
}

extension App {
    /// The actor that a token of this server is good for, as its bearer may see it; `nil` where it is good for nothing.
    ///
    /// - Parameters:
    ///   - token: the token.
    ///   - admitsUnapproved: whether a bearer is let in whose trust is not approved, and who may then do nothing.
    /// - Returns: the work that finds out.
    package func bearer(of token: String, admitsUnapproved: Bool = false) -> Work<ActorInterface?> {
        guard token.hasPrefix(AccessToken.prefix) else { return Work(nil) }
        return accessToken(token).then { found in
            guard let found else { return Work(nil) }
            return self.trust(of: found.actor, with: found.peer).then { trust in
                guard let trust, trust.isApproved || admitsUnapproved else { return Work(nil) }
                return self.peer(of: trust).then { peer in
                    self.actor(found.actor).map { ActorInterface($0, app: self, principal: .peer(peer)) }
                }
            }
        }
    }
}
