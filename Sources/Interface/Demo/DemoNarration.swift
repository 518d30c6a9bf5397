import Screen
import Trace

/// Tells a demo in sentences, each thing once.
struct DemoNarration {
    private struct Place: Hashable {
        var step: Int
        var turn: Int?
    }

    private var announced: Place?
    private var seen: Place?

    /// What is new in a demo.
    mutating func news(of run: DemoRun) -> [String] {
        guard let step = run.step, run.stage != .due else { return [] }
        let place = Place(step: run.index, turn: run.play?.turn)
        var lines: [String] = []
        if announced != place {
            announced = place
            seen = nil
            lines.append("Step \(run.index + 1) of \(run.steps.count), \(step.title). \(step.caption)")
        }
        guard run.isSeen, seen != place else { return lines }
        seen = place
        return lines + (step.view == .scoreboard ? Self.closing(run) : Self.sentences(run.play))
    }

    private static func sentences(_ play: DemoPlay?) -> [String] {
        play?.sights.map { DemoSightText($0, glyphs: .unicode).sentence } ?? []
    }

    /// Everything that was seen once more, and what follows from it.
    private static func closing(_ run: DemoRun) -> [String] {
        let board = DemoBoard(run, glyphs: .unicode)
        let sights = board.sights.map { "Step \($0.step). \(DemoSightText($0.sight, glyphs: .unicode).sentence)" }
        return sights + [board.comparison].compactMap(\.self)
    }
}
