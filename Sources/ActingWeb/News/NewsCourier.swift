import JSON
import Logging

/// Tells one peer one kind of news.
struct NewsCourier: Sendable {
    /// How a peer took what it was told.
    private enum Reception {
        case taken
        case refused(Status)
        case unreached(String)
    }

    /// The answers that say that the peer may take it later.
    private static let passing: Set<Int> = [408, 425, 429, 502, 503, 504]

    let app: App

    /// Tells what waits, and notes what became of it.
    func tell(_ entry: NewsQueue.Entry) async {
        do {
            switch entry.news.subject {
            case .subscription(let id): try await tellChanges(entry, subscription: id)
            case .permissions: try await tellPermissions(entry)
            }
        } catch {
            app.logger.warning("\(entry.news) could not be told: \(error)")
            app.newsDesk.finish(entry, told: 0, refused: 0)
        }
    }

    /// Tells the changes under a subscription in order; those that the peer took are forgotten.
    private func tellChanges(_ entry: NewsQueue.Entry, subscription id: String) async throws {
        let (actor, peer) = (entry.news.actor, entry.news.peer)
        guard let trust = try await trust(entry.news),
            let subscription = try await app.store.subscription(id, of: actor, with: peer)
        else { return app.newsDesk.finish(entry, told: 0, refused: 0) }
        let changes = try await app.store.differences(of: subscription).filter { entry.changes.contains($0.sequence) }
        let path = ["callbacks", "subscriptions", actor, id]
        var (told, refused) = (0, 0)
        for change in changes {
            guard let body = subscription.news(of: change, root: app.root) else { continue }
            switch await send(PeerRequest(.post, to: trust, path, body: body)) {
            case .taken:
                told += 1
                if subscription.granularity == .high {
                    try await app.forget(change, of: subscription).performAsync()
                }
            case .refused(let status):
                refused += 1
                app.logger.warning("\(entry.news) were refused with status \(status.rawValue)")
            case .unreached(let reason): return fail(entry, at: change.sequence, told: told, reason)
            }
        }
        app.newsDesk.finish(entry, told: told, refused: refused)
    }

    /// Tells what the peer may do now.
    private func tellPermissions(_ entry: NewsQueue.Entry) async throws {
        guard let trust = try await trust(entry.news) else { return app.newsDesk.finish(entry, told: 0, refused: 0) }
        let rules = try await app.peer(of: trust).performAsync().permissions.rules
        let body: JSONValue = [
            "id": .string(trust.actor), "type": "permission", "timestamp": .string(app.environment.now().text),
            "data": .object(rules.members),
        ]
        switch await send(PeerRequest(.post, to: trust, ["callbacks", "permissions", trust.actor], body: body)) {
        case .taken: app.newsDesk.finish(entry, told: 1, refused: 0)
        case .refused(let status):
            app.logger.warning("\(entry.news) were refused with status \(status.rawValue)")
            app.newsDesk.finish(entry, told: 0, refused: 1)
        case .unreached(let reason): fail(entry, at: entry.changes.lowerBound, told: 0, reason)
        }
    }

    /// The trust with the peer; nothing where the peer is not to be told anything any more, or has no address.
    private func trust(_ news: News) async throws -> Trust? {
        guard let trust = try await app.store.trust(of: news.actor, with: news.peer), trust.isApproved,
            !trust.baseURI.isEmpty
        else { return nil }
        return trust
    }

    private func send(_ request: PeerRequest) async -> Reception {
        do throws(PeerUnreachable) {
            let answer = try await app.peers.send(request)
            if Self.passing.contains(answer.status.rawValue) {
                return .unreached("it answered with status \(answer.status.rawValue)")
            }
            return answer.isSuccess ? .taken : .refused(answer.status)
        } catch {
            return .unreached(error.reason)
        }
    }

    private func fail(_ entry: NewsQueue.Entry, at sequence: Int64, told: Int, _ reason: String) {
        switch app.newsDesk.fail(entry, at: sequence, told: told, now: app.environment.now()) {
        case .rests(let pause): app.logger.info("\(entry.news) wait \(pause) ms: the peer was not reached, \(reason)")
        case .givenUp: app.logger.warning("\(entry.news) are left to be fetched: the peer was not reached, \(reason)")
        }
    }
}
