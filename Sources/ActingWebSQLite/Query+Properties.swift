import ActingWeb
import Foundation
import GRDB
import JSON

extension Query<JSONValue?> {
    static func property(_ name: String, of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT value FROM properties WHERE actor = ? AND name = ?"
            )
            return try String.fetchOne(statement, arguments: [actor.blob, name.blob])
                .map { try JSONValue(stored: $0, name: name) }
        }
    }
}

extension Query<[(name: String, value: JSONValue)]> {
    static func properties(of actor: String, prefix: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT name, value FROM properties WHERE actor = ? AND name >= ? ORDER BY name"
            )
            let prefix = prefix.blob
            let rows = try Row.fetchCursor(statement, arguments: [actor.blob, prefix])
            var found: Value = []
            while let row = try rows.next() {
                let name: Data = row[0]
                // In order of bytes, the names with the prefix stand together.
                guard name.starts(with: prefix) else { break }
                found.append((name.name, try JSONValue(stored: row[1], name: name.name)))
            }
            return found
        }
    }
}

extension Query<Void> {
    static func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError) -> Query {
        let text = try value.stored(name: name)
        return Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO properties (actor, name, value) SELECT id, :name, :value FROM actors
                    WHERE id = :actor AND NOT EXISTS (SELECT 1 FROM lists WHERE actor = :actor AND name = :name)
                    ON CONFLICT (actor, name) DO UPDATE SET value = excluded.value
                    """
            )
            try statement.execute(arguments: ["name": name.blob, "value": text, "actor": actor.blob])
            if database.changesCount == 0 {
                try requireActor(actor).run(database)
                throw StoreError.listExists(name)
            }
        }
    }
}

extension Query<Bool> {
    static func replaceProperty(
        _ name: String, of actor: String, expecting expected: JSONValue?, with value: JSONValue?
    ) throws(StoreError) -> Query {
        let current = Query<JSONValue?>.property(name, of: actor)
        let set = try value.map { (value) throws(StoreError) in
            try Query<Void>.setProperty(name, of: actor, to: value)
        }
        let remove = removeProperty(name, of: actor)
        return Query { database in
            guard try current.run(database).isStored(as: expected) else { return false }
            if let set {
                try set.run(database)
            } else {
                _ = try remove.run(database)
            }
            return true
        }
    }

    static func removeProperty(_ name: String, of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "DELETE FROM properties WHERE actor = ? AND name = ?")
            try statement.execute(arguments: [actor.blob, name.blob])
            return database.changesCount > 0
        }
    }
}
