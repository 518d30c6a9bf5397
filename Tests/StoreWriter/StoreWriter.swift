import ActingWeb
import ActingWebSQLite
import GRDB
import JSON
import SystemPackage

/// A process that writes to a store, or keeps others from it.
///
/// `store-writer PATH NAME`: sets the properties `NAME-0-0`, `NAME-1-0`, … from four tasks until it is ended, and
/// writes the name of each to standard output once the store has taken it. Where the store takes no more, it says why
/// on standard error and ends.
///
/// `store-writer --lock PATH`: takes the right to write to the file, says `locked` on standard output, and keeps it
/// until it is ended.
@main
struct StoreWriter {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let path = arguments.first, let name = arguments.last else {
            try FileDescriptor.standardError.writeAll("usage: store-writer PATH NAME\n".utf8)
            return
        }
        if path == "--lock" { return try lock(name) }
        do {
            let store = try SQLiteStore(path: path)
            try await makeActor(in: store)
            try await withThrowingTaskGroup { tasks in
                for writer in 0..<4 { tasks.addTask { try await write("\(name)-\(writer)", to: store) } }
                try await tasks.waitForAll()
            }
        } catch let error as StoreError {
            try FileDescriptor.standardError.writeAll("\(error)\n".utf8)
        }
    }

    private static func lock(_ path: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let file = try DatabaseQueue(path: path, configuration: configuration)
        try file.writeWithoutTransaction { try $0.beginTransaction(.exclusive) }
        try FileDescriptor.standardOutput.writeAll("locked\n".utf8)
        // Until the other end of standard input is closed.
        while readLine() != nil {}
        try file.writeWithoutTransaction { try $0.rollback() }
    }

    private static func makeActor(in store: SQLiteStore) async throws {
        do throws(StoreError) {
            try await store.createActor(Actor(id: "writer", creator: "store-writer"))
        } catch .actorExists {
            // Another writer was first.
        }
    }

    private static func write(_ name: String, to store: SQLiteStore) async throws {
        for number in 0... {
            let name = "\(name)-\(number)"
            try await store.setProperty(name, of: "writer", to: .string(String(repeating: name, count: 50)))
            try FileDescriptor.standardOutput.writeAll("\(name)\n".utf8)
        }
    }
}
