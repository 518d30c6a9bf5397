import JSON

/// The changes under a subscription that this actor was not told of, fetched from the peer that keeps them.
///
/// The peer is asked where the trust says that it is, whatever address came with the news.
struct SubscriptionCatchUp: Sendable {
    let app: App
    let subscription: Subscription

    private var path: [String] { ["subscriptions", subscription.actor, subscription.id] }

    /// The changes between the last one that is known here and another one, in order.
    ///
    /// - Parameter sequence: the number of the other one.
    /// - Returns: those that the peer still keeps; the work fails with a `Refusal` where it cannot be asked.
    func changes(before sequence: Int64) -> Work<[SubscriptionDifference]> {
        let known = subscription.sequence
        guard sequence > known, sequence - known > 1 else { return Work([]) }
        return ask(.get).map { answer in
            guard answer.isSuccess, let kept = answer.body?["data"]?.array else { throw Refusal.missed }
            let changes = kept.compactMap { SubscriptionDifference(json: $0, at: app.environment.now()) }
            return changes.filter { $0.sequence > known && $0.sequence < sequence }
                .sorted { $0.sequence < $1.sequence }
        }
    }

    /// Tells the peer that it need not keep the changes up to a number.
    func acknowledge(through sequence: Int64) -> Work<Void> {
        ask(.put, ["sequence": .integer(sequence)]).map { _ in }.recover { error in
            // What it keeps for longer does no harm.
            guard error is Refusal else { throw error }
            return Work(())
        }
    }

    private func ask(_ verb: ActorRequest.Verb, _ body: JSONValue? = nil) -> Work<PeerResponse> {
        app.requiredTrust(of: subscription.actor, with: subscription.peer).then { trust in
            app.call(PeerRequest(verb, to: trust, path, body: body))
        }.recover { error in
            guard error is PeerUnreachable else { throw error }
            throw Refusal.missed
        }
    }
}

extension Refusal {
    /// News came before others that could not be fetched; the peer is to try again.
    fileprivate static var missed: Refusal {
        Refusal(
            .serviceUnavailable, "what came before these news could not be fetched: try again",
            headers: [("Retry-After", "5")])
    }
}
