import ActingWeb
import GRDB
import JSON
import TestSupport
import Testing

@testable import ActingWebSQLite

/// What those who use the store are told about SQLite's errors.
@Suite struct ErrorTests {
    @Test(
        arguments: [
            (.SQLITE_FULL, .full), (.SQLITE_TOOBIG, .tooLarge), (.SQLITE_BUSY_RECOVERY, .locked),
            (.SQLITE_CORRUPT_INDEX, .damaged), (.SQLITE_NOTADB, .notADatabase),
            (.SQLITE_READONLY_DIRECTORY, .noPermission), (.SQLITE_CANTOPEN_ISDIR, .noPermission),
            (.SQLITE_IOERR_WRITE, .failed(code: 778)),
        ] as [(ResultCode, StoreFault)])
    func `an error of SQLite becomes a fault of the file`(_ code: ResultCode, fault: StoreFault) {
        let error = DatabaseError(
            resultCode: code, message: "m", sql: "SELECT secret FROM properties", arguments: ["cipher"])

        let told = StoreError(error, path: "/data/store.sqlite")

        #expect(told == .unusable(path: "/data/store.sqlite", fault))
        #expect(told.description.hasPrefix("the store \"/data/store.sqlite\" "))
        #expect(!told.description.contains("secret"))
        #expect(!told.description.contains("cipher"))
    }

    @Test func `a value that was damaged in the file is named, not shown`() throws {
        let folder = ScratchFolder()
        let path = folder.path("store.sqlite")
        let store = try SQLiteStore(path: path)
        try store.createActor(Actor(id: "ann", creator: "c"))
        try store.setProperty("p", of: "ann", to: "secret")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE properties SET value = '{secret'") }

        let error = #expect(throws: StoreError.damagedValue(name: "p")) { try store.property("p", of: "ann") }

        #expect(error?.description == "the stored value of \"p\" is damaged: set or remove it")
        try store.setProperty("p", of: "ann", to: 1)
        #expect(try store.property("p", of: "ann") == 1)
    }

    @Test(arguments: ["", "secret", "pbkdf2-sha512$1$AQ==$secret"])
    func `a damaged passphrase is not taken for none`(_ text: String) throws {
        let folder = ScratchFolder()
        let path = folder.path("store.sqlite")
        let store = try SQLiteStore(path: path)
        let actor = Actor(id: "ann", creator: "c", passphrase: PassphraseHash(of: "p", salt: [1], rounds: 1))
        try store.createActor(actor)
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "UPDATE actors SET passphrase = ?", arguments: [text])
        }

        #expect(throws: StoreError.damagedValue(name: "passphrase")) { try store.actor("ann") }
        #expect(throws: StoreError.damagedValue(name: "passphrase")) { try store.actors(createdBy: "c") }

        try store.updateActor(actor)
        #expect(try store.actor("ann") == actor)
    }

    @Test(arguments: [
        "trusts SET origin = 'x'", "subscriptions SET direction = 'x'", "subscriptions SET granularity = ''",
    ])
    func `a trust or subscription that was damaged in the file is named`(_ damage: String) throws {
        let folder = ScratchFolder()
        let path = folder.path("store.sqlite")
        let store = try SQLiteStore(path: path)
        let now = Timestamp(milliseconds: 1)
        try store.createActor(Actor(id: "ann", creator: "c"))
        try store.createTrust(Trust(of: "ann", with: "peer", relationship: "r", secret: "s", createdAt: now))
        try store.createSubscription(
            Subscription(of: "ann", with: "peer", id: "1", direction: .incoming, target: "properties"))
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE \(damage)") }

        #expect(throws: StoreError.damagedValue(name: damage.hasPrefix("trusts") ? "peer" : "1")) {
            _ = try store.trusts(of: "ann")
            _ = try store.subscriptions(of: "ann")
        }

        #expect(try store.deleteTrust(of: "ann", with: "peer"))
    }

    @Test func `a store keeps foreign keys`() throws {
        let folder = ScratchFolder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))

        let query = Query<Bool> { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") ?? false }

        #expect(try store.write(query))
    }
}
