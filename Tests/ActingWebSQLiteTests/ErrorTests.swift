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

    @Test func `a store keeps foreign keys`() throws {
        let folder = ScratchFolder()
        let store = try SQLiteStore(path: folder.path("store.sqlite"))

        let query = Query<Bool> { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") ?? false }

        #expect(try store.write(query))
    }
}
