import Foundation
import Testing

/// What `serve --log json` writes beside the requests that have finished.
@Suite(.timeLimit(.minutes(2)))
struct ProgramLogTests {
    private let data = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")

    @Test func `stalls that go on, looks at the process, callers who left and figures are lines of their own`() throws {
        let program = try ServedProgram("--app", "demo", "--store", "memory", data: data)
        _ = try program.call("hold", #"{"ms":1500}"#)
        _ = try program.call("get_echo", #"{"text":"t"}"#)
        #expect(throws: CommandFailed.self) { try program.call("stubborn", #"{"ms":1500}"#, patience: 0.3) }
        // The tool goes on, and whatever is called after it is answered beside it.
        _ = try program.call("hold", #"{"ms":2000}"#)
        let (lines, said) = program.end()

        let records = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? Record) }
        let stalling = try #require(records.firstIndex { $0["stalling"] != nil })
        let held = try #require(records.firstIndex { $0["target"] as? String == "hold" })
        let told = try #require(records[stalling]["stalling"] as? Record)
        #expect(stalling < held)
        #expect(told["loop"] as? String == "loop-0" && told["request"] as? Int == records[held]["id"] as? Int)
        #expect((20_000_000..<1_500_000_000).contains(told["held_ns"] as? Int ?? 0))

        let left = try #require(records.first { $0["target"] as? String == "stubborn" })
        #expect((left["findings"] as? [Record])?.contains { $0["finding"] as? String == "cancel-ignored" } == true)

        let vitals = records.compactMap { $0["vitals"] as? Record }
        let loop = try #require((vitals.last?["loops"] as? [Record])?.first)
        #expect(loop["loop"] as? String == "loop-0" && loop["polls"] as? Int ?? 0 > 0)
        #expect((vitals.last?["threads"] as? [Record])?.contains { $0["name"] as? String == "watch" } == true)

        let figures = try #require(records.last?["figures"] as? [Record])
        #expect(figures.map { $0["hook"] as? String } == ["get_echo", "hold", "stubborn"])
        #expect(figures.map { $0["calls"] as? Int } == [1, 2, 1])
        #expect(figures[1]["held_ns"] as? Int ?? 0 >= 2_000_000_000)
        #expect((0.000_001..<0.5).contains(records.last?["own_cost"] as? Double ?? -1))
        #expect(said.contains("action hold") && said.contains("observing took"))
    }

    private typealias Record = [String: Any]
}
