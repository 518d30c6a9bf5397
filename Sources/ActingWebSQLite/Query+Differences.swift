import ActingWeb
import Foundation
import GRDB
import JSON

extension Query<SubscriptionDifference?> {
    static func addDifference(
        _ data: JSONValue, to subscription: Subscription, at now: Timestamp
    ) throws(StoreError) -> Query {
        let text = try data.stored(name: subscription.id)
        let key = subscription.key
        return Query { database in
            let last = try database.cachedStatement(
                sql: "SELECT sequence FROM subscriptions WHERE actor = ? AND peer = ? AND id = ?"
            )
            guard let last = try Int64.fetchOne(last, arguments: key), last < .max else { return nil }
            let difference = SubscriptionDifference(sequence: last + 1, timestamp: now, data: data)
            try database.cachedStatement(
                sql: "UPDATE subscriptions SET sequence = ? WHERE actor = ? AND peer = ? AND id = ?"
            ).execute(arguments: [difference.sequence] + key)
            try database.cachedStatement(
                sql: """
                    INSERT INTO differences (actor, peer, subscription, sequence, timestamp, data)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: key + [difference.sequence, now.milliseconds, text])
            return difference
        }
    }
}

extension Query<[SubscriptionDifference]> {
    static func differences(of subscription: Subscription) -> Query {
        let (key, id) = (subscription.key, subscription.id)
        return Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT sequence, timestamp, data FROM differences
                    WHERE actor = ? AND peer = ? AND subscription = ? ORDER BY sequence
                    """
            )
            return try Row.fetchAll(statement, arguments: key).map {
                SubscriptionDifference(
                    sequence: $0[0], timestamp: Timestamp(milliseconds: $0[1]),
                    data: try JSONValue(stored: $0[2], name: id)
                )
            }
        }
    }
}

extension Query<Int> {
    static func removeDifferences(of subscription: Subscription, through sequence: Int64) -> Query {
        let key = subscription.key
        return Query { database in
            let statement = try database.cachedStatement(
                sql: "DELETE FROM differences WHERE actor = ? AND peer = ? AND subscription = ? AND sequence <= ?"
            )
            try statement.execute(arguments: key + [sequence])
            return database.changesCount
        }
    }
}
