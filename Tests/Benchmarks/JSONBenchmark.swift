import ArgumentParser
import Foundation
import JSON

/// What reading and writing a small request costs, beside Foundation's reader.
struct JSONBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Parsing and writing a tools/call body: this package against Foundation."
    )

    @Option(help: "How many times each candidate has its turn.")
    var rounds = 15

    @Option(help: "How many calls a turn makes.")
    var calls = 20_000

    func run() throws {
        let bytes = Array(CallRequest(tool: "get_echo").body.utf8)
        let value = try JSONValue(parsing: bytes)
        let candidates: [(name: String, body: () throws -> Int)] = [
            ("parse", { try JSONValue(parsing: bytes).object?.count ?? 0 }),
            (
                "parse with Foundation",
                { Self.value(try JSONSerialization.jsonObject(with: Data(bytes))).object?.count ?? 0 }
            ),
            ("write", { value.encoded().count }),
        ]
        var times = candidates.map { _ in [Double]() }
        var checksum = 0
        for _ in 0..<rounds {
            for (index, candidate) in candidates.enumerated() {
                let span = try ContinuousClock().measure {
                    for _ in 0..<calls { checksum &+= try candidate.body() }
                }
                times[index].append(span.seconds * 1e9 / Double(calls))
            }
        }
        print("a tools/call body of \(bytes.count) bytes, \(rounds) turns of \(calls) calls (checksum \(checksum))")
        for (candidate, times) in zip(candidates, times) {
            let (median, low, high) = times.summary
            print("\(candidate.name): median \(Int(median)) ns (\(Int(low))–\(Int(high)))")
        }
    }

    /// Foundation's result as the same kind of value, so that both readers do the same work.
    private static func value(_ any: Any) -> JSONValue {
        switch any {
        case let text as String: .string(text)
        case let members as [String: Any]:
            .object(JSONObject(uniqueKeysWithValues: members.map { ($0.key, value($0.value)) }))
        case let elements as [Any]: .array(elements.map(value))
        case let number as NSNumber: .integer(number.int64Value)
        default: .null
        }
    }
}
