import ActingWeb
import Foundation
import GRDB
import JSON

extension Query<PropertyList?> {
    static func list(_ name: String, of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT name, summary, explanation, count FROM lists WHERE actor = ? AND name = ?"
            )
            return try Row.fetchOne(statement, arguments: [actor.blob, name.blob]).map { PropertyList(row: $0) }
        }
    }
}

extension Query<[PropertyList]> {
    static func lists(of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT name, summary, explanation, count FROM lists WHERE actor = ? ORDER BY name"
            )
            return try Row.fetchAll(statement, arguments: [actor.blob]).map { PropertyList(row: $0) }
        }
    }
}

extension Query<[JSONValue]> {
    static func items(of name: String, of actor: String, from start: Int, count: Int?) -> Query {
        Query { database in
            guard start >= 0 else { return [] }
            let statement = try database.cachedStatement(
                sql: "SELECT value FROM items WHERE actor = ? AND list = ? ORDER BY rank LIMIT ? OFFSET ?"
            )
            // A limit below zero would be none.
            let limit = max(0, count ?? .max)
            let texts = try String.fetchCursor(statement, arguments: [actor.blob, name.blob, limit, start])
            var found: Value = []
            while let text = try texts.next() { found.append(try JSONValue(stored: text, name: name)) }
            return found
        }
    }
}

extension Query<Void> {
    static func createList(_ name: String, of actor: String, notes: PropertyList.Notes) -> Query {
        Query { database in
            try requireActor(actor).run(database)
            let property = try database.cachedStatement(sql: "SELECT 1 FROM properties WHERE actor = ? AND name = ?")
            guard try Int.fetchOne(property, arguments: [actor.blob, name.blob]) == nil else {
                throw StoreError.propertyExists(name)
            }
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO lists (actor, name, summary, explanation) VALUES (?, ?, ?, ?)
                    ON CONFLICT (actor, name) DO NOTHING
                    """
            )
            try statement.execute(
                arguments: [actor.blob, name.blob, notes.summary.blob, notes.explanation.blob]
            )
            guard database.changesCount > 0 else { throw StoreError.listExists(name) }
        }
    }
}

extension Query<Bool> {
    static func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "UPDATE lists SET summary = ?, explanation = ? WHERE actor = ? AND name = ?"
            )
            try statement.execute(
                arguments: [notes.summary.blob, notes.explanation.blob, actor.blob, name.blob]
            )
            return database.changesCount > 0
        }
    }

    static func deleteList(_ name: String, of actor: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "DELETE FROM lists WHERE actor = ? AND name = ?")
            try statement.execute(arguments: [actor.blob, name.blob])
            return database.changesCount > 0
        }
    }
}

extension Query<Int?> {
    static func editList(
        _ name: String, of actor: String, _ edits: [PropertyListEdit]
    ) throws(StoreError) -> Query {
        var stored: [(edit: PropertyListEdit, text: String)] = []
        for edit in edits { stored.append((edit, try edit.value?.stored(name: name) ?? "")) }
        return Query { [stored] database in
            guard var list = try StoredItems(name, of: actor, in: database) else { return nil }
            for (edit, text) in stored { try list.make(edit, text: text, in: database) }
            try list.keepCount(in: database)
            return list.count
        }
    }
}

extension PropertyList {
    /// The list that a row of the file holds.
    fileprivate init(row: Row) {
        let notes = Notes(summary: (row[1] as Data).name, explanation: (row[2] as Data).name)
        self.init((row[0] as Data).name, notes: notes, count: row[3])
    }
}
