import Screen
import Testing
import Trace

@testable import Interface

@Suite struct NarratedLoadTests {
    private static let size = Size(columns: 80, rows: 24)

    private func begun(_ line: String) -> (Narrator, Model, [String]) {
        var (narrator, model) = (Narrator(), LoadScene.opened(Self.size))
        _ = narrator.take(.tick(Scene.now, Scene.vitals), into: &model)
        let lines = narrator.answer(line, in: &model).lines
        return (narrator, model, lines)
    }

    @Test func `a run is told when it begins, every few seconds, and at its end`() {
        var (narrator, model, lines) = begun("load get_echo rate=500 for=5s")
        #expect(
            lines == [
                "Load on get_echo, in the server's mode, 500 a second, 16 connections, begins. "
                    + "Type stop-load to end it."
            ])

        let told = (1...6).map { second in
            narrator.take(.loaded(.progressed(1, LoadScene.figures(seconds: second))), into: &model).lines
        }
        let figures = "496 answers a second, 0 failed, p50 1.3 ms, p99 51.9 ms, max 71.5 ms."
        #expect(told == [[], [], ["After 3.00 s: \(figures)"], [], [], ["After 6.00 s: \(figures)"]])

        lines = narrator.take(.loaded(.ended(1, .finished)), into: &model).lines
        #expect(lines.first == "Load is over: \(figures)")
        #expect(narrator.take(.tick(Scene.now, Scene.vitals), into: &model).lines.isEmpty)
    }

    @Test func `of load no request is told by itself`() {
        var (narrator, model, _) = begun("load get_echo rate=500 for=5s")

        let lines = narrator.take(.events(LoadScene.events(seconds: 2)), into: &model).lines

        #expect(!lines.contains { $0.hasPrefix("Request") })
        _ = narrator.take(.loaded(.ended(1, .finished)), into: &model)
        #expect(narrator.answer("load", in: &model).lines.contains { $0.contains("Paths seen in async: 40 direct") })
    }

    @Test func `a race is told turn by turn, with its verdict`() {
        var (narrator, model, _) = begun("race get_echo async misuse rounds=2")
        var lines: [String] = []
        for (number, mode) in [ExecutionMode.async, .misuse, .misuse, .async].enumerated() {
            lines += narrator.take(.loaded(.turned(1, LoadScene.turn(number, mode, 6))), into: &model).lines
        }
        lines += narrator.take(.loaded(.ended(1, .finished)), into: &model).lines

        #expect(lines.first == "Turn 1, async: 3000 answers a second, p50 5.2 ms.")
        #expect(lines.contains { $0.hasPrefix("Load is over. As far as 2 rounds can tell, async did 6") })
    }

    @Test func `the figures of a race that goes on are told with their turn`() {
        var (narrator, model, _) = begun("race get_echo async misuse rounds=2")
        _ = narrator.take(.loaded(.progressed(1, LoadScene.figures(seconds: 1))), into: &model)
        let last = { (model: Model) in NarratedLoad.lines(of: model).last ?? "" }
        #expect(last(model).hasPrefix("Turn 1 of 4, async: 496 answers a second"))

        _ = narrator.take(.loaded(.turned(1, LoadScene.turn(0, .async, 6))), into: &model)

        #expect(last(model) == "Turn 2 of 4, misuse: nothing was measured yet.")
    }

    @Test func `a failure is told with its reason`() {
        var (narrator, model, _) = begun("load get_echo")

        #expect(
            narrator.take(.loaded(.ended(1, .failed("nobody listens there"))), into: &model).lines == [
                "Load failed: nobody listens there."
            ])
    }
}
