import ActingWeb
import Foundation
import GRDB
import JSON
import TestSupport
import Testing

@testable import ActingWebSQLite

/// What happens where there is no room for what is to be written.
@Suite(.timeLimit(.minutes(2)))
struct FullDiskTests {
    private let folder = ScratchFolder()

    @Test(.enabled("needs the right to mount a file system of one's own") { SmallDisk.isAvailable })
    func `a full disk is named, and nothing is lost that was written before`() throws {
        let (mount, results) = (folder.path("disk"), folder.path("results"))
        for path in [mount, results] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        try SmallDisk.fill(mount: mount, results: results)

        let said = try String(contentsOfFile: results + "/error", encoding: .utf8)
        #expect(said == "\(StoreError.unusable(path: mount + "/store.sqlite", .full))\n")
        let written = try String(contentsOfFile: results + "/written", encoding: .utf8)
            .split(separator: "\n").map(String.init)
        #expect(written.count > 20)
        let store = try SQLiteStore(path: results + "/store.sqlite")
        for name in written {
            #expect(try store.property(name, of: "writer")?.string == String(repeating: name, count: 50))
        }
        try store.setProperty("p", of: "writer", to: 1)
        #expect(try store.property("p", of: "writer") == 1)
    }

    @Test func `a file that may not grow is said to be full, and goes on where there is room again`() throws {
        let path = folder.path("store.sqlite")
        let store = try SQLiteStore(path: path)
        try store.createActor(Actor(id: "ann", creator: "c"))
        try store.createList("l", of: "ann", notes: PropertyList.Notes())
        _ = try store.editList("l", of: "ann", [.append("before")])
        let pages = try store.write(Query { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 })
        let limit = { (count: Int) in
            try store.write(Query { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(count)") })
        }
        let large = JSONValue.string(String(repeating: "x", count: 100_000))
        try limit(pages)

        #expect(throws: StoreError.unusable(path: path, .full)) { try store.setProperty("p", of: "ann", to: large) }
        #expect(throws: StoreError.unusable(path: path, .full)) {
            try store.editList("l", of: "ann", [.remove(at: 0), .append(large)])
        }

        #expect(try store.property("p", of: "ann") == nil)
        #expect(try store.items(of: "l", of: "ann", from: 0, count: nil) == ["before"])
        #expect(try store.list("l", of: "ann")?.count == 1)
        try limit(1_000_000)
        #expect(try store.editList("l", of: "ann", [.append(large)]) == 2)
    }
}
