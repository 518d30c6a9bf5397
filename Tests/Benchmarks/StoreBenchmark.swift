import ActingWeb
import ActingWebSQLite
import ArgumentParser
import Foundation
import JSON
import NIOCore

/// What the operations of each store cost, in turn, and how many reads one event loop gets done while another
/// connection writes.
///
/// ```
/// swift run -c release benchmarks store
/// ```
struct StoreBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Reading and writing a property: in memory, in SQLite and from a cache, blocking and awaited."
    )

    @Option(help: "How many times each candidate has its turn.")
    var rounds = 7

    @Option(help: "How many calls a turn makes.")
    var calls = 1_000

    @Option(help: "How many tasks of one event loop read while another connection writes.")
    var readers = 16

    @Option(help: "How long they read in a turn, in seconds.")
    var seconds = 1.0

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "store.sqlite").path
        let stores: [(name: String, store: any Store)] = [
            ("memory", InMemoryStore()), ("cache", CachingStore(try SQLiteStore(path: path))),
            ("SQLite", try SQLiteStore(path: path)),
        ]
        // The last two are one file.
        for (_, store) in stores.dropLast() {
            try await store.createActor(Actor(id: "a", creator: "c"))
            try await store.setProperty("p", of: "a", to: Self.value)
        }
        try await compareOperations(of: stores)
        try await compareLoops(of: stores, writer: SQLiteStore(path: path))
    }

    // MARK: - One call after the other

    private func compareOperations(of stores: [(name: String, store: any Store)]) async throws {
        let candidates = stores.flatMap { name, store in Operation.allCases.map { (name, store, $0) } }
        var times = [[Double]](repeating: [], count: candidates.count)
        for _ in 0..<rounds {
            for (number, (_, store, operation)) in candidates.enumerated() {
                try await operation.perform(on: store)
                let span = try await ContinuousClock().measure {
                    for _ in 0..<calls { try await operation.perform(on: store) }
                }
                times[number].append(span.seconds * 1e6 / Double(calls))
            }
        }
        let unit = zip(candidates, times).first { $0.0.0 == "cache" }?.1.summary.median ?? 0
        print("\(rounds) turns of \(calls) calls for each, in turn")
        print("store    operation         µs a call (range)           × cached read")
        for ((name, _, operation), times) in zip(candidates, times) {
            let (median, low, high) = times.summary
            print(
                padded(name, 8), padded(operation.rawValue, 17),
                padded("\(median.short) (\(low.short)–\(high.short))", 27), (unit > 0 ? median / unit : 0).short
            )
        }
    }

    private enum Operation: String, CaseIterable {
        case awaitedRead = "read, awaited"
        case blockingRead = "read, blocking"
        case awaitedWrite = "write, awaited"
        case blockingWrite = "write, blocking"

        func perform(on store: any Store) async throws {
            switch self {
            case .awaitedRead: _ = try await store.property("p", of: "a")
            case .blockingRead: _ = try Blocking.read(store)
            case .awaitedWrite: try await store.setProperty("q", of: "a", to: StoreBenchmark.value)
            case .blockingWrite: try Blocking.write(store)
            }
        }
    }

    /// The blocking forms, which an asynchronous function cannot name.
    private enum Blocking {
        static func read(_ store: any Store) throws -> JSONValue? { try store.property("p", of: "a") }
        static func write(_ store: any Store) throws { try store.setProperty("q", of: "a", to: StoreBenchmark.value) }
    }

    fileprivate static let value: JSONValue = [
        "id": "0123456789abcdef", "text": "The spare key is under the pot", "n": 1,
    ]

    // MARK: - Many readers on one event loop

    private func compareLoops(of stores: [(name: String, store: any Store)], writer: SQLiteStore) async throws {
        let loops = try await ServerLoops(count: 1)
        let loop = loops.executor(of: loops.group.any())
        // Ends when it is cancelled, and is awaited below.
        let writing = Task {
            while !Task.isCancelled { try await writer.setProperty("r", of: "a", to: Self.value) }
        }
        var rates = [[Double]](repeating: [], count: stores.count)
        for _ in 0..<rounds {
            for (number, (_, store)) in stores.enumerated() {
                rates[number].append(try await readsPerSecond(of: store, on: loop))
            }
        }
        writing.cancel()
        _ = await writing.result
        try await loops.shutdown()
        let unit = rates.last?.summary.median ?? 0
        print("\n\(readers) readers on one event loop while another connection writes, \(rounds) turns of \(seconds) s")
        print("store    reads/s (range)                  × SQLite")
        for ((name, _), rates) in zip(stores, rates) {
            let (median, low, high) = rates.summary
            print(
                padded(name, 8), padded("\(Int(median)) (\(Int(low))–\(Int(high)))", 32),
                (unit > 0 ? median / unit : 0).short
            )
        }
    }

    private func readsPerSecond(of store: any Store, on loop: LoopExecutor) async throws -> Double {
        let begin = ContinuousClock.now
        let end = begin + .seconds(seconds)
        let count = try await withThrowingTaskGroup { tasks in
            for _ in 0..<readers {
                tasks.addTask(executorPreference: loop) {
                    var count = 0
                    while ContinuousClock.now < end {
                        _ = try await store.property("p", of: "a")
                        count += 1
                        // A read that does not wait would keep the loop from the other readers.
                        if count.isMultiple(of: 64) { await Task.yield() }
                    }
                    return count
                }
            }
            return try await tasks.reduce(0, +)
        }
        return Double(count) / (ContinuousClock.now - begin).seconds
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
