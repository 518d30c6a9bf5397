import ActingWeb
import Foundation
import GRDB

extension Query<Actor?> {
    static func actor(_ id: String) -> Query {
        Query { database in
            let statement = try database.cachedStatement(sql: "SELECT creator FROM actors WHERE id = ?")
            return try Data.fetchOne(statement, arguments: [id.blob]).map { Actor(id: id, creator: $0.name) }
        }
    }
}

extension Query<Void> {
    static func createActor(_ actor: Actor) -> Query {
        Query { database in
            let statement = try database.cachedStatement(
                sql: "INSERT INTO actors (id, creator) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
            )
            try statement.execute(arguments: [actor.id.blob, actor.creator.blob])
            guard database.changesCount > 0 else { throw StoreError.actorExists(actor.id) }
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
