import ActingWeb
import ActingWebSQLite
import JSON
import TestSupport
import Testing

/// A file that several processes use, and that outlives them.
@Suite(.timeLimit(.minutes(2)))
struct ProcessTests {
    private let folder = ScratchFolder()
    private var path: String { folder.path("store.sqlite") }

    @Test func `a process that is killed while it writes loses nothing that it was told was written`() throws {
        var written: [String] = []

        for round in 0..<4 { written += try WriterProcess(path: path, name: "r\(round)").kill(after: 200) }

        #expect(written.count >= 800)
        #expect(try missing(written).isEmpty)
    }

    @Test func `two processes and this one write to one file`() throws {
        let store = try SQLiteStore(path: path)
        let first = try WriterProcess(path: path, name: "first")
        let second = try WriterProcess(path: path, name: "second")
        try store.createActor(Actor(id: "here", creator: "c"))

        for number in 0..<100 { try store.setProperty("p\(number)", of: "here", to: .integer(Int64(number))) }
        let written = try first.kill(after: 100) + second.kill(after: 100)

        #expect(written.count >= 200)
        #expect(try missing(written).isEmpty)
        #expect(try store.properties(of: "here", prefix: "p").count == 100)
    }

    /// Those of `names` that a newly opened store does not have with their values.
    private func missing(_ names: [String]) throws -> [String] {
        let store = try SQLiteStore(path: path)
        return try names.filter {
            try store.property($0, of: "writer")?.string != String(repeating: $0, count: 50)
        }
    }

    @Test func `a file may be opened many times at once, its first time included`() async throws {
        let path = path

        let opened = try await withThrowingTaskGroup { tasks in
            for number in 0..<8 {
                tasks.addTask {
                    let store = try SQLiteStore(path: path)
                    try await store.createActor(Actor(id: "\(number)", creator: "c"))
                    return 1
                }
            }
            return try await tasks.reduce(0, +)
        }

        #expect(opened == 8)
        let store = try SQLiteStore(path: path)
        for number in 0..<8 { #expect(try await store.actor("\(number)") != nil) }
    }
}
