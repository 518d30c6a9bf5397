import JSON

extension App {
    /// How often a change of a trust is tried that others change at the same time.
    private static let tries = 16

    /// Asks a peer; the work fails with `PeerUnreachable` where it does not answer.
    func call(_ request: PeerRequest) -> Work<PeerResponse> {
        Work { [peers] in
            try peers.send(request)
        } awaiting: { [peers] in
            try await peers.send(request)
        }
    }

    /// Tells a peer something it can do without: what it answers counts for nothing, and neither does its silence.
    ///
    /// - Parameter request: what it is told; nothing is where it has no address.
    /// - Returns: what it answered; `nil` where it did not.
    func tell(_ request: PeerRequest) -> Work<PeerResponse?> {
        guard !request.address.isEmpty else { return Work(nil) }
        return call(request).map { $0 }.recover { error in
            guard error is PeerUnreachable else { throw error }
            return Work(nil)
        }
    }

    /// Tells the hooks of events; where one throws, the others are told all the same.
    ///
    /// - Parameters:
    ///   - events: the events, in order.
    ///   - actor: the actor; its hooks act for the application, whoever sent the request.
    ///   - details: what hooks are told of the event.
    /// - Returns: the work.
    func announce(_ events: [LifecycleEvent.Name], to actor: Actor, details: JSONObject) -> Work<Void> {
        let interface = ActorInterface(actor, app: self)
        return Work<[Void]>.each(events) { event in
            self.telling(event, interface, details).map { _ in }
        }.map { _ in }
    }

    /// Tells the hooks of events of a trust, without its secrets.
    ///
    /// - Parameters:
    ///   - events: the events, in order.
    ///   - trust: the trust.
    ///   - actor: the actor whose trust it is.
    ///   - details: what else hooks are told.
    /// - Returns: the work.
    func announce(
        _ events: [LifecycleEvent.Name], of trust: Trust, to actor: Actor, details: JSONObject = [:]
    ) -> Work<Void> {
        var told: JSONObject = [
            "peer_id": .string(trust.peer), "relationship": .string(trust.relationship),
            "trust_data": .object(trust.json(showsSecrets: false)),
        ]
        told.merge(details) { _, new in new }
        return announce(events, to: actor, details: told)
    }

    /// The trusts of an actor, in order of peer.
    func trusts(of actor: String) -> Work<[Trust]> {
        Work { [store] in
            try store.trusts(of: actor)
        } awaiting: { [store] in
            try await store.trusts(of: actor)
        }
    }

    /// Keeps a new trust.
    func add(_ trust: Trust) -> Work<Void> {
        Work { [store] in
            try store.createTrust(trust)
        } awaiting: { [store] in
            try await store.createTrust(trust)
        }
    }

    /// The trust of an actor with a peer; the work fails with a `Refusal` where there is none.
    func requiredTrust(of actor: String, with peer: String) -> Work<Trust> {
        trust(of: actor, with: peer).map { trust in
            guard let trust else { throw Refusal.noTrust(with: peer) }
            return trust
        }
    }

    /// Changes a trust, again where somebody else changed it meanwhile.
    ///
    /// - Parameters:
    ///   - actor: the id of the actor.
    ///   - peer: the id of the peer.
    ///   - change: makes of the trust as it is what it shall be.
    /// - Returns: the trust before and after; the work fails with a `Refusal` where there is none.
    func changeTrust(
        of actor: String, with peer: String, _ change: @escaping @Sendable (inout Trust) throws -> Void
    ) -> Work<TrustChange> {
        changeTrust(of: actor, with: peer, tries: Self.tries, change)
    }

    private func changeTrust(
        of actor: String, with peer: String, tries: Int, _ change: @escaping @Sendable (inout Trust) throws -> Void
    ) -> Work<TrustChange> {
        requiredTrust(of: actor, with: peer).then { before in
            var changed = before
            try change(&changed)
            let after = changed
            if after.isStored(as: before) { return Work(TrustChange(before: before, after: after)) }
            return Work { [store = self.store] in
                try store.replaceTrust(before, with: after)
            } awaiting: { [store = self.store] in
                try await store.replaceTrust(before, with: after)
            }.then { isDone in
                if isDone { return Work(TrustChange(before: before, after: after)) }
                guard tries > 1 else { throw Refusal(.conflict, "the trust is being changed by others: try again") }
                return self.changeTrust(of: actor, with: peer, tries: tries - 1, change)
            }
        }
    }

    /// Removes a trust with what the owner had changed for the peer, so that a later trust does not inherit it.
    ///
    /// - Parameter trust: the trust.
    /// - Returns: whether it was there.
    func remove(_ trust: Trust) -> Work<Bool> {
        let bucket = Self.overrides(of: trust.actor)
        return Work { [store] in
            _ = try store.removeAttribute(trust.peer, in: bucket)
            return try store.deleteTrust(of: trust.actor, with: trust.peer)
        } awaiting: { [store] in
            _ = try await store.removeAttribute(trust.peer, in: bucket)
            return try await store.deleteTrust(of: trust.actor, with: trust.peer)
        }
    }
}

extension Refusal {
    /// There is no trust with a peer.
    static func noTrust(with peer: String) -> Refusal {
        Refusal(.notFound, "there is no trust with \"\(peer.prefix(64))\"")
    }
}
