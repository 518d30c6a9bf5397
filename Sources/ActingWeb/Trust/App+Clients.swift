import Logging

extension App {
    /// Notes in the trust of a client that has logged in what the client says about itself, where that is news.
    ///
    /// - Parameters:
    ///   - client: what it says.
    ///   - actor: the actor, asked on behalf of the client.
    /// - Returns: the work; it does not fail: what cannot be stored now is, when the client comes again. `nil` where there
    ///   is nothing to be stored.
    package func remember(_ client: Trust.Client, asking actor: ActorInterface) -> Work<Void>? {
        guard let peer = actor.principal.peer, peer.origin == .oauth2, peer.client != client else { return nil }
        return trust(of: actor.id, with: peer.id).then { known in
            guard let known, known.origin == .oauth2, known.client != client else { return Work(()) }
            var changed = known
            changed.client = client
            changed.lastAccessedAt = self.environment.now()
            return self.replace(known, with: changed)
        }.recover { error in
            self.logger.warning(
                "what a client says about itself was not stored: \(error)", metadata: ["peer": .string(peer.id)])
            return Work(())
        }
    }

    /// A trust that somebody else changed meanwhile stays as it is.
    private func replace(_ known: Trust, with trust: Trust) -> Work<Void> {
        Work { [store] in
            _ = try store.replaceTrust(known, with: trust)
        } awaiting: { [store] in
            _ = try await store.replaceTrust(known, with: trust)
        }
    }
}
