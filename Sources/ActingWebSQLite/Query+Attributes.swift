import ActingWeb
import Foundation
import GRDB
import JSON

extension Query<Attribute?> {
    static func attribute(_ name: String, in bucket: AttributeBucket, at now: Timestamp) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT value, timestamp, expiry FROM attributes
                    WHERE actor = ? AND bucket = ? AND name = ? AND (expiry IS NULL OR expiry > ?)
                    """
            )
            let arguments: StatementArguments = [
                bucket.actor.blob, bucket.name.blob, name.blob, now.milliseconds,
            ]
            return try Row.fetchOne(statement, arguments: arguments).map {
                try Attribute(value: $0[0], timestamp: $0[1], expiry: $0[2], name: name)
            }
        }
    }
}

extension Query<[(name: String, attribute: Attribute)]> {
    static func attributes(in bucket: AttributeBucket, at now: Timestamp) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT value, timestamp, expiry, name FROM attributes
                    WHERE actor = ? AND bucket = ? AND (expiry IS NULL OR expiry > ?) ORDER BY name
                    """
            )
            let rows = try Row.fetchCursor(
                statement, arguments: [bucket.actor.blob, bucket.name.blob, now.milliseconds]
            )
            var found: Value = []
            while let row = try rows.next() {
                let name = (row[3] as Data).name
                found.append((name, try Attribute(value: row[0], timestamp: row[1], expiry: row[2], name: name)))
            }
            return found
        }
    }
}

extension Query<Void> {
    static func setAttribute(
        _ name: String, in bucket: AttributeBucket, to attribute: Attribute
    ) throws(StoreError) -> Query {
        let text = try attribute.value.stored(name: name)
        return Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO attributes (actor, bucket, name, value, timestamp, expiry)
                    SELECT id, ?, ?, ?, ?, ? FROM actors WHERE id = ?
                    ON CONFLICT (actor, bucket, name) DO UPDATE
                    SET value = excluded.value, timestamp = excluded.timestamp, expiry = excluded.expiry
                    """
            )
            try statement.execute(
                arguments: [
                    bucket.name.blob, name.blob, text, attribute.timestamp.milliseconds,
                    attribute.expiry?.milliseconds, bucket.actor.blob,
                ]
            )
            guard database.changesCount > 0 else { throw StoreError.unknownActor(bucket.actor) }
        }
    }
}

extension Query<Bool> {
    static func replaceAttribute(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?,
        at now: Timestamp
    ) throws(StoreError) -> Query {
        let current = Query<Attribute?>.attribute(name, in: bucket, at: now)
        let set = try attribute.map { (attribute) throws(StoreError) in
            try Query<Void>.setAttribute(name, in: bucket, to: attribute)
        }
        let remove = removeAttribute(name, in: bucket)
        return Query { database in
            guard try current.run(database)?.value == expected else { return false }
            if let set {
                try set.run(database)
            } else {
                _ = try remove.run(database)
            }
            return true
        }
    }

    static func removeAttribute(_ name: String, in bucket: AttributeBucket) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "DELETE FROM attributes WHERE actor = ? AND bucket = ? AND name = ?"
            )
            try statement.execute(arguments: [bucket.actor.blob, bucket.name.blob, name.blob])
            return database.changesCount > 0
        }
    }
}

extension Query<Int> {
    static func removeAttributes(in bucket: AttributeBucket) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "DELETE FROM attributes WHERE actor = ? AND bucket = ?"
            )
            try statement.execute(arguments: [bucket.actor.blob, bucket.name.blob])
            return database.changesCount
        }
    }

    static func removeExpiredAttributes(at now: Timestamp) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "DELETE FROM attributes WHERE expiry <= ?")
            try statement.execute(arguments: [now.milliseconds])
            return database.changesCount
        }
    }
}

extension Attribute {
    /// The attribute that a row of the file holds.
    fileprivate init(value: String, timestamp: Int64, expiry: Int64?, name: String) throws(StoreError) {
        self.init(
            try JSONValue(stored: value, name: name), timestamp: Timestamp(milliseconds: timestamp),
            expiry: expiry.map { Timestamp(milliseconds: $0) }
        )
    }
}
