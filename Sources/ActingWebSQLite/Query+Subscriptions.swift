import ActingWeb
import Foundation
import GRDB

extension Query<Subscription?> {
    static func subscription(_ id: String, of actor: String, with peer: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM subscriptions WHERE actor = ? AND peer = ? AND id = ?"
            )
            return try Row.fetchOne(statement, arguments: [actor.blob, peer.blob, id.blob])
                .map { try Subscription(row: $0) }
        }
    }
}

extension Query<[Subscription]> {
    static func subscriptions(of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM subscriptions WHERE actor = ? ORDER BY peer, id"
            )
            return try Row.fetchAll(statement, arguments: [actor.blob]).map { try Subscription(row: $0) }
        }
    }
}

extension Query<Void> {
    static func createSubscription(_ subscription: Subscription) -> Query {
        Query { database in
            try requireActor(subscription.actor).run(database)
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO subscriptions (
                        actor, peer, id, direction, target, subtarget, resource, granularity, sequence
                    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (actor, peer, id) DO NOTHING
                    """
            )
            try statement.execute(
                arguments: [
                    subscription.actor.blob, subscription.peer.blob, subscription.id.blob,
                    subscription.direction.rawValue, subscription.target.blob, subscription.subtarget?.blob,
                    subscription.resource?.blob, subscription.granularity.rawValue, subscription.sequence,
                ]
            )
            guard database.changesCount > 0 else { throw StoreError.subscriptionExists(subscription.id) }
        }
    }
}

extension Query<Bool> {
    static func deleteSubscription(_ id: String, of actor: String, with peer: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "DELETE FROM subscriptions WHERE actor = ? AND peer = ? AND id = ?"
            )
            try statement.execute(arguments: [actor.blob, peer.blob, id.blob])
            return database.changesCount > 0
        }
    }

    static func advanceSubscription(_ subscription: Subscription, to sequence: Int64) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "UPDATE subscriptions SET sequence = ? WHERE actor = ? AND peer = ? AND id = ? AND sequence < ?"
            )
            try statement.execute(arguments: [sequence] + subscription.key + [sequence])
            return database.changesCount > 0
        }
    }
}

extension Subscription {
    /// The subscription that a row of the file holds.
    fileprivate init(row: Row) throws(StoreError) {
        let id = (row["id"] as Data).name
        guard let direction = Direction(rawValue: row["direction"]),
            let granularity = Granularity(rawValue: row["granularity"])
        else { throw .damagedValue(name: id) }
        self.init(
            of: (row["actor"] as Data).name, with: (row["peer"] as Data).name, id: id, direction: direction,
            target: (row["target"] as Data).name, subtarget: (row["subtarget"] as Data?)?.name,
            resource: (row["resource"] as Data?)?.name, granularity: granularity, sequence: row["sequence"]
        )
    }

    /// What the file finds it by: actor, peer and id.
    var key: StatementArguments { [actor.blob, peer.blob, id.blob] }
}
