import Recording
import SystemPackage
import Testing
import Trace

@testable import ActingWebInspector

@Suite struct RequestFilterTests {
    /// What a printer with a filter writes of requests 1 to 4, of which those with even numbers failed.
    private func printed(_ filter: String, _ format: LogFormat) async throws -> [String] {
        let recorder = Recorder(loops: 1)
        for id in 1...4 as ClosedRange<UInt64> {
            let (start, end) = (Instant(nanoseconds: id), Instant(nanoseconds: id + id * 1_000_000))
            let outcome: Request.Outcome = id.isMultiple(of: 2) ? .toolError : .ok
            let home = Site(thread: Thread(id: 1, role: .other))
            recorder.record(.requestStarted(id: id, at: start, home: home, mode: .async), lane: nil)
            recorder.record(
                .requestFinished(
                    id: id,
                    finish: .init(encoded: nil, written: end, outcome: outcome, status: 200, body: Payload())),
                lane: nil)
        }
        recorder.finish()
        let (output, input) = try FileDescriptor.pipe()
        defer { try? output.close() }
        var printer = RequestLogPrinter(
            to: input, format: format, query: try RequestFilter(parsing: filter).query, clock: .system())
        try await printer.print(from: recorder)
        try input.close()
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = try unsafe bytes.withUnsafeMutableBytes { unsafe try output.read(into: $0) }
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("", [1, 2, 3, 4]), ("err", [2, 4]), ("total>=3ms", [3, 4]), ("ok or total>3ms", [1, 3, 4]), ("id:9", []),
    ])
    func `only the requests that match are written`(_ filter: String, _ expected: [Int]) async throws {
        let text = try await printed(filter, .text)
        let records = try await printed(filter, .json)

        #expect(text.count == expected.count && zip(text, expected).allSatisfy { $0.contains(" #\($1) ") })
        #expect(records.count == expected.count && zip(records, expected).allSatisfy { $0.hasPrefix("{\"id\":\($1),") })
    }

    @Test(arguments: [
        ("ok path:Q", 2 + 8, 1), ("日本 hok:1", 2 + 5, 3), ("hook:", 2 + 5, 1), ("\u{1B}(", 2 + 1, 1),
    ])
    func `an error has a mark under the place where the text broke`(
        _ text: String, _ before: Int, _ marks: Int
    ) throws {
        let error = try #require(throws: RequestFilterError.self) { try RequestFilter(parsing: text) }
        let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)

        #expect(lines.count == 3)
        #expect(lines.last?.prefix { $0 == " " }.count == before)
        #expect(lines.last?.filter { $0 == "^" }.count == marks)
    }
}
