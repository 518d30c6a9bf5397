import ActingWeb
import Foundation
import GRDB
import JSON
import TestSupport
import Testing

@testable import ActingWebSQLite

/// What becomes of a file that the first version of the program made.
@Suite struct UpgradeTests {
    private let folder = ScratchFolder()
    private var path: String { folder.path("store.sqlite") }

    /// The tables of the first version, which it never changes again.
    private static let firstVersion = """
        PRAGMA application_id = 0x41637457;
        CREATE TABLE actors (
            id BLOB NOT NULL PRIMARY KEY,
            creator BLOB NOT NULL
        ) STRICT;
        CREATE TABLE properties (
            actor BLOB NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
            name BLOB NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (actor, name)
        ) STRICT;
        CREATE TABLE attributes (
            actor BLOB NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
            bucket BLOB NOT NULL,
            name BLOB NOT NULL,
            value TEXT NOT NULL,
            timestamp INTEGER NOT NULL,
            expiry INTEGER,
            PRIMARY KEY (actor, bucket, name)
        ) STRICT;
        CREATE INDEX attributes_by_expiry ON attributes (expiry) WHERE expiry IS NOT NULL;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1');
        """

    private func makeOldFile(actors: Int) throws {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let file = try DatabaseQueue(path: path)
        // Outside a transaction, as SQLite asks for it.
        try file.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: Self.firstVersion)
            for number in 0..<actors {
                let id = "\(number)\u{0}".blob
                try database.execute(
                    sql: """
                        INSERT INTO actors VALUES (?, ?);
                        INSERT INTO properties VALUES (?, ?, '[1,1.0]');
                        INSERT INTO attributes VALUES (?, ?, ?, '"v"', 5, NULL), (?, ?, ?, '2', 5, 10);
                        """,
                    arguments: [
                        id, "c".blob, id, "p".blob, id, "b".blob, "x".blob, id, "b".blob, "y".blob,
                    ]
                )
            }
        }
    }

    @Test func `a file of the first version is brought up to date with all that it holds`() throws {
        try makeOldFile(actors: 50)

        let store = try SQLiteStore(path: path)

        let bucket = { (number: Int) in AttributeBucket("b", of: "\(number)\u{0}") }
        for number in 0..<50 {
            #expect(try store.actor("\(number)\u{0}") == Actor(id: "\(number)\u{0}", creator: "c"))
            #expect(try store.property("p", of: "\(number)\u{0}") == [1, 1.0])
            #expect(
                try store.attributes(in: bucket(number), at: Timestamp(milliseconds: 6)).map(\.attribute) == [
                    Attribute("v", timestamp: Timestamp(milliseconds: 5)),
                    Attribute(2, timestamp: Timestamp(milliseconds: 5), expiry: Timestamp(milliseconds: 10)),
                ])
        }
        #expect(try store.actors(createdBy: "c").count == 50)
    }

    @Test func `an actor of the first version can have all that the second one knows`() throws {
        try makeOldFile(actors: 1)
        let store = try SQLiteStore(path: path)
        let now = Timestamp(milliseconds: 1)
        let hash = PassphraseHash(of: "p", salt: [1], rounds: 1)
        let actor = Actor(id: "0\u{0}", creator: "c", passphrase: hash, trusteeRoot: "r")
        let trust = Trust(of: actor.id, with: "peer", relationship: "friend", secret: "s", createdAt: now)

        try store.updateActor(actor)
        try store.createTrust(trust)
        try store.createList("l", of: actor.id, notes: PropertyList.Notes())

        let again = try SQLiteStore(path: path)
        #expect(try again.actor(actor.id) == actor)
        #expect(try again.trust(of: actor.id, secret: "s") == trust)
        #expect(try again.deleteActor(actor.id))
        #expect(try again.trusts(of: actor.id).isEmpty)
        #expect(try again.property("p", of: actor.id) == nil)
    }

    @Test func `a file of the first version may be opened many times at once`() async throws {
        try makeOldFile(actors: 1)
        let path = path

        let found = try await withThrowingTaskGroup { tasks in
            for _ in 0..<6 {
                tasks.addTask { try SQLiteStore(path: path).actors(createdBy: "c").count }
            }
            return try await tasks.reduce(0, +)
        }

        #expect(found == 6)
    }
}
