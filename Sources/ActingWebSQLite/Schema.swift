import ActingWeb
import GRDB

/// The tables of the file, and the mark by which it is known.
enum Schema {
    /// What says in the file's head whose it is: the letters `ActW`.
    private static let applicationID = 0x4163_7457

    private static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
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
                    """
            )
        }
        migrator.registerMigration("2") { try $0.execute(sql: relations) }
        return migrator
    }()

    /// Refuses a database that is not a store of this program, before anything in it is changed.
    static func check(_ database: Database) throws {
        if try isMarked(database) {
            if try migrator.hasBeenSuperseded(database) { throw StoreFault.newerSchema }
        } else {
            let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
            let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
            if isEmpty, mark == 0 { return }
            // Another connection may have marked the file, which comes before all else, since it was looked at first.
            guard try isMarked(database) else { throw StoreFault.foreign }
        }
    }

    /// Marks an empty file as a store, and brings the tables of an older one up to date; writes nothing otherwise.
    static func prepare(_ pool: DatabasePool) throws {
        // Before the first table: a process that opens the file at the same time must not take it for a foreign one.
        if try !pool.read(isMarked) {
            try pool.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
        }
        while try !pool.read(migrator.hasCompletedMigrations) {
            let before = try pool.read(migrator.appliedIdentifiers)
            do {
                try migrator.migrate(pool)
            } catch {
                // Another process may have been first; then what it has not done is left.
                guard try pool.read(migrator.appliedIdentifiers) != before else { throw error }
            }
        }
    }

    private static func isMarked(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
    }
}
