import ActingWeb
import Foundation
import GRDB

extension Query<Actor?> {
    static func actor(_ id: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT id, creator, passphrase, trustee_root FROM actors WHERE id = ?"
            )
            return try Row.fetchOne(statement, arguments: [id.blob]).map { try Actor(row: $0) }
        }
    }
}

extension Query<[Actor]> {
    static func actors(createdBy creator: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "SELECT id, creator, passphrase, trustee_root FROM actors WHERE creator = ? ORDER BY id"
            )
            return try Row.fetchAll(statement, arguments: [creator.blob]).map { try Actor(row: $0) }
        }
    }
}

extension Query<Void> {
    static func createActor(_ actor: Actor, isOnly: Bool) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO actors (id, creator, passphrase, trustee_root) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO NOTHING
                    """
            )
            try statement.execute(
                arguments: [actor.id.blob, actor.creator.blob, actor.passphrase?.text, actor.trusteeRoot?.blob]
            )
            guard database.changesCount > 0 else { throw StoreError.actorExists(actor.id) }
            if isOnly { try requireOnlyActor(of: actor.creator).run(database) }
        }
    }

    /// Finds that a creator has one actor; `StoreError.creatorExists` where there are more.
    static func requireOnlyActor(of creator: String) -> Query {
        Query { database in
            let count = try database.cachedStatement(sql: "SELECT count(*) FROM actors WHERE creator = ?")
            guard try Int.fetchOne(count, arguments: [creator.blob]) == 1 else {
                throw StoreError.creatorExists(creator)
            }
        }
    }

    static func updateActor(_ actor: Actor) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "UPDATE actors SET creator = ?, passphrase = ?, trustee_root = ? WHERE id = ?"
            )
            try statement.execute(
                arguments: [actor.creator.blob, actor.passphrase?.text, actor.trusteeRoot?.blob, actor.id.blob]
            )
            guard database.changesCount > 0 else { throw StoreError.unknownActor(actor.id) }
        }
    }

    /// Finds an actor; `StoreError.unknownActor` where there is none.
    static func requireActor(_ id: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "SELECT 1 FROM actors WHERE id = ?")
            guard try Int.fetchOne(statement, arguments: [id.blob]) != nil else { throw StoreError.unknownActor(id) }
        }
    }
}

extension Query<Bool> {
    static func deleteActor(_ id: String) -> Query {
        Query { database in
            try database.cachedStatement(sql: "DELETE FROM actors WHERE id = ?").execute(arguments: [id.blob])
            return database.changesCount > 0
        }
    }
}

extension Actor {
    /// The actor that a row of the file holds.
    fileprivate init(row: Row) throws(StoreError) {
        var passphrase: PassphraseHash?
        if let text: String = row[2] {
            // Taken for none, it would be replaced by whoever sets the first passphrase.
            guard let hash = PassphraseHash(text: text) else { throw .damagedValue(name: "passphrase") }
            passphrase = hash
        }
        self.init(
            id: (row[0] as Data).name, creator: (row[1] as Data).name, passphrase: passphrase,
            trusteeRoot: (row[3] as Data?)?.name
        )
    }
}
