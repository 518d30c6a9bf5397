import ActingWeb
import Foundation
import GRDB

/// The items of one list in the file, while a transaction changes them.
///
/// An item's rank says where it stands. Ranks have gaps between them, so that an item finds room between two others;
/// where there is none left, all ranks are given anew.
struct StoredItems {
    /// Room for so many ranks is left between one item and the next; it halves with every insertion at one place.
    private static let gap: Int64 = 1 << 32

    private let name: String
    private let key: StatementArguments
    /// How many items there are.
    private(set) var count: Int

    /// The items of a list, or `nil` where there is no such list.
    init?(_ name: String, of actor: String, in database: Database) throws {
        let key: StatementArguments = [actor.blob, name.blob]
        let statement = try database.cachedStatement(sql: "SELECT count FROM lists WHERE actor = ? AND name = ?")
        guard let count = try Int.fetchOne(statement, arguments: key) else { return nil }
        (self.name, self.key, self.count) = (name, key, count)
    }

    /// Makes a change; `text` is what the file is to hold of its value.
    mutating func make(_ edit: PropertyListEdit, text: String, in database: Database) throws {
        try edit.check(count: count, list: name)
        switch edit {
        case .append:
            try add(text, at: count, in: database)
        case .insert(_, let place):
            try add(text, at: place, in: database)
        case .replace(_, let place):
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE items SET value = ? WHERE id =
                    (SELECT id FROM items WHERE actor = ? AND list = ? ORDER BY rank LIMIT 1 OFFSET ?)
                    """
            )
            try statement.execute(arguments: [text] + key + [place])
        case .remove(let place):
            let statement = try database.cachedStatement(
                sql: """
                    DELETE FROM items WHERE id =
                    (SELECT id FROM items WHERE actor = ? AND list = ? ORDER BY rank LIMIT 1 OFFSET ?)
                    """
            )
            try statement.execute(arguments: key + [place])
            count -= 1
        }
    }

    /// Writes down how many items there are.
    func keepCount(in database: Database) throws {
        let statement = try database.cachedStatement(sql: "UPDATE lists SET count = ? WHERE actor = ? AND name = ?")
        try statement.execute(arguments: [count] + key)
    }

    private mutating func add(_ text: String, at place: Int, in database: Database) throws {
        var rank = try freeRank(at: place, in: database)
        if rank == nil {
            try renumber(in: database)
            rank = try freeRank(at: place, in: database)
        }
        let statement = try database.cachedStatement(
            sql: "INSERT INTO items (actor, list, rank, value) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(arguments: key + [rank, text])
        count += 1
    }

    /// A rank between the item at a place and the one before it; `nil` where there is none.
    private func freeRank(at place: Int, in database: Database) throws -> Int64? {
        let (before, after) = try neighbours(of: place, in: database)
        switch (before, after) {
        case (nil, nil): return 0
        case (let before?, nil): return Self.sum(before, Self.gap)
        case (nil, let after?): return Self.sum(after, -Self.gap)
        case (let before?, let after?):
            // The mean, rounded down, without a sum that could overflow.
            let middle = (before & after) + ((before ^ after) >> 1)
            return before < middle && middle < after ? middle : nil
        }
    }

    /// The ranks of the items before and at a place.
    private func neighbours(of place: Int, in database: Database) throws -> (before: Int64?, after: Int64?) {
        guard place < count else {
            let last = try database.cachedStatement(sql: "SELECT max(rank) FROM items WHERE actor = ? AND list = ?")
            return (try Int64.fetchOne(last, arguments: key), nil)
        }
        let statement = try database.cachedStatement(
            sql: "SELECT rank FROM items WHERE actor = ? AND list = ? ORDER BY rank LIMIT 2 OFFSET ?"
        )
        let ranks = try Int64.fetchAll(statement, arguments: key + [max(0, place - 1)])
        return place == 0 ? (nil, ranks.first) : (ranks.first, ranks.dropFirst().first)
    }

    private func renumber(in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE items SET rank = ordered.number * ? FROM (
                    SELECT id, row_number() OVER (ORDER BY rank) AS number FROM items WHERE actor = ? AND list = ?
                ) AS ordered WHERE items.id = ordered.id
                """
        )
        try statement.execute(arguments: [Self.gap] + key)
    }

    private static func sum(_ left: Int64, _ right: Int64) -> Int64? {
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : sum
    }
}
