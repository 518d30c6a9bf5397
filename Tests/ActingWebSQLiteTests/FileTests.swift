import ActingWeb
import ActingWebSQLite
import Foundation
import GRDB
import JSON
import TestSupport
import Testing

/// What becomes of the file, and what is said where it cannot be used.
@Suite struct FileTests {
    private let folder = ScratchFolder()
    private var path: String { folder.path("data/store.sqlite") }

    private func makeFolder() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "data"), withIntermediateDirectories: true)
    }

    private func expect(_ fault: StoreFault, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: StoreError.unusable(path: path, fault), sourceLocation: sourceLocation) {
            try SQLiteStore(path: path, patience: .milliseconds(20))
        }
    }

    @Test func `what was stored is there when the file is opened again`() throws {
        do {
            let store = try SQLiteStore(path: path)
            try store.createActor(Actor(id: "ann", creator: "c"))
            try store.setProperty("p", of: "ann", to: [1, 1.0])
        }

        #expect(try SQLiteStore(path: path).property("p", of: "ann") == [1, 1.0])
    }

    @Test func `only its owner can read the file, its side files and its folder`() throws {
        let store = try SQLiteStore(path: path)
        try store.createActor(Actor(id: "ann", creator: "c"))

        for (path, rights) in [(path, 0o600), (path + "-wal", 0o600), (path + "-shm", 0o600), (folder.url.path, 0o700)]
        {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == rights, "\(path)")
        }
    }

    @Test(arguments: ["no", String(repeating: "no database\n", count: 1000)])
    func `a file that holds something else is left alone`(_ text: String) throws {
        try makeFolder()
        try Data(text.utf8).write(to: URL(filePath: path))

        expect(.notADatabase)

        #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == text)
    }

    @Test func `a database of another program is left alone`() throws {
        try makeFolder()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE bookmarks (url)") }
        let before = try Data(contentsOf: URL(filePath: path))

        expect(.foreign)

        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `a file of a newer version is left alone`() throws {
        _ = try SQLiteStore(path: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999')") }

        expect(.newerSchema)
    }

    @Test func `a damaged file is said to be damaged`() throws {
        do {
            let store = try SQLiteStore(path: path)
            try store.createActor(Actor(id: "ann", creator: "c"))
            for number in 0..<500 { try store.setProperty("p\(number)", of: "ann", to: "some text") }
        }
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xEE, count: Int(size) - 4096))
        try file.close()

        #expect(throws: StoreError.unusable(path: path, .damaged)) {
            try SQLiteStore(path: path).properties(of: "ann", prefix: "")
        }
    }

    @Test func `a folder in the file's place is named`() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "data/store.sqlite"), withIntermediateDirectories: true)

        expect(.folder)
    }

    @Test func `a folder that cannot be made is named`() throws {
        #expect(throws: StoreError.unusable(path: "/dev/null/store.sqlite", .noFolder)) {
            try SQLiteStore(path: "/dev/null/store.sqlite")
        }
        #expect(throws: StoreError.unusable(path: "/dev/null/data/store.sqlite", .noFolder)) {
            try SQLiteStore(path: "/dev/null/data/store.sqlite")
        }
        #expect(throws: StoreError.unusable(path: "", .folder)) { try SQLiteStore(path: "") }
    }

    @Test(.enabled("the superuser may write everywhere") { geteuid() != 0 })
    func `a folder that may not be written is named`() throws {
        try makeFolder()
        let data = folder.url.appending(path: "data").path
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: data)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: data) }

        expect(.noPermission)
    }

    @Test func `a file that another process keeps to itself is said to be locked`() throws {
        try makeFolder()
        let other = try DatabaseQueue(path: path)

        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN EXCLUSIVE")
            expect(.locked)
            try database.execute(sql: "ROLLBACK")
        }

        #expect(throws: Never.self) { try SQLiteStore(path: path) }
    }
}
