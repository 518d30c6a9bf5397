import ActingWeb
import ActingWebSQLite
import ArgumentParser
import Foundation
import JSON

/// What the operations of each store cost, one after the other, and reads while another task writes.
struct StoreBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Reading and writing a property: in memory and in SQLite, blocking and awaited."
    )

    @Option(help: "How many times each candidate has its turn.")
    var rounds = 7

    @Option(help: "How many calls a turn makes.")
    var calls = 1_000

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sqlite = try SQLiteStore(path: folder.appending(path: "store.sqlite").path)
        print("\(rounds) turns of \(calls) calls")
        for (name, store) in [("memory", InMemoryStore() as any Store), ("SQLite", sqlite)] {
            try await store.createActor(Actor(id: "a", creator: "c"))
            try await store.setProperty("p", of: "a", to: Self.value)
            try await report("\(name), read, awaited") { _ = try await store.property("p", of: "a") }
            try await report("\(name), read, blocking") { _ = try Blocking.read(store) }
            try await report("\(name), write, awaited") { try await store.setProperty("p", of: "a", to: Self.value) }
            try await report("\(name), write, blocking") { try Blocking.write(store) }
        }
        let writer = Task {
            while !Task.isCancelled { try await sqlite.setProperty("q", of: "a", to: Self.value) }
        }
        try await report("SQLite, read, awaited, while another task writes") {
            _ = try await sqlite.property("p", of: "a")
        }
        writer.cancel()
        _ = await writer.result
    }

    fileprivate static let value: JSONValue = [
        "id": "0123456789abcdef", "text": "The spare key is under the pot", "n": 1,
    ]

    /// The blocking forms, which an asynchronous function cannot name.
    private enum Blocking {
        static func read(_ store: any Store) throws -> JSONValue? { try store.property("p", of: "a") }
        static func write(_ store: any Store) throws { try store.setProperty("p", of: "a", to: StoreBenchmark.value) }
    }

    private func report(_ name: String, _ body: () async throws -> Void) async throws {
        var times: [Double] = []
        for _ in 0..<rounds {
            let span = try await ContinuousClock().measure { for _ in 0..<calls { try await body() } }
            times.append(span.seconds * 1e6 / Double(calls))
        }
        let (median, low, high) = times.summary
        print("\(name): median \(Self.text(median)) µs (\(Self.text(low))–\(Self.text(high)))")
    }

    private static func text(_ microseconds: Double) -> String {
        String(format: "%.1f", microseconds)
    }
}
