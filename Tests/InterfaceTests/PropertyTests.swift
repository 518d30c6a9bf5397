import Analysis
import Screen
import TestSupport
import Testing
import Trace

@testable import Interface

@Suite struct PropertyTests {
    private static let keys: [Key] =
        Keymap.standard.bindings.flatMap(\.keys) + [
            .character("x"), .function(3), .delete, .backspace, .character("\u{1B}"),
        ]
    private static let sizes =
        [(0, 0), (1, 1), (0, 9), (9, 0), (2, 2), (3, 1), (7, 5), (13, 3), (59, 15), (60, 16), (99, 31), (100, 30)]
        + [(160, 45), (161, 9), (12, 80), (300, 90)]

    /// A model that random messages made, some of them out of order or torn.
    private func model(seed: UInt64, glyphs: Glyphs = .unicode) -> Model {
        var random = SeededGenerator(seed: seed)
        var model = Model(
            server: Scene.server, size: Size(columns: 80, rows: 24), glyphs: glyphs,
            limits: RequestLog.Limits(finished: 12, payloadBytes: 1_500),
            demo: seed.isMultiple(of: 2) ? DemoRun(pace: seed.isMultiple(of: 4) ? .keys : .timer(.zero)) : nil)
        var events = (Scene.events + Scene.richEvents + Scene.hostEvents.suffix(20)).shuffled(using: &random)
        for _ in 0..<80 {
            _ = update(&model, message(&events, &random))
        }
        return model
    }

    private func message(_ events: inout [Event], _ random: inout SeededGenerator) -> Message {
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return .tick(Instant(nanoseconds: random.next()), vitals(&random))
        case 1: return .tick(Scene.now, Scene.vitals)
        case 2: return .dropped(Int.random(in: -5...5, using: &random))
        case 3: return .output([Self.text(&random)])
        case 4: return .notice(Self.text(&random))
        case 5: return .live([4_206])
        case 6:
            let size = Self.sizes.randomElement(using: &random) ?? (1, 1)
            return .input(.resize(Size(columns: size.0, rows: size.1)))
        case 7: return .figures(figures(&random))
        case 8, 9:
            let taken = Array(events.prefix(8))
            events.removeFirst(taken.count)
            return .events(taken)
        case 12: return .tried(.demo(demoNews(&random)))
        case 10, 11:
            let (row, column) = (Int.random(in: -1...31, using: &random), Int.random(in: -1...101, using: &random))
            let kind = Pointer.Kind.allCases.randomElement(using: &random) ?? .press
            return .input(.pointer(Pointer(kind, at: Position(row: row, column: column))))
        default: return .input(.key(Self.keys.randomElement(using: &random) ?? .enter))
        }
    }

    /// News of any of the first turns of a demo.
    private func demoNews(_ random: inout SeededGenerator) -> DemoNews {
        let turn = Int.random(in: 0...4, using: &random)
        guard Bool.random(using: &random) else { return .ended(turn: turn) }
        let request = ([4_202, 4_203, 4_206, 4_210, 7] as [Request.ID]).randomElement(using: &random)
        let failure = Bool.random(using: &random) ? Self.text(&random) : nil
        return .answered(
            turn: turn, call: Int.random(in: -1...3, using: &random), DemoAnswer(request: request, failure: failure))
    }

    /// Figures with anything in them.
    private func figures(_ random: inout SeededGenerator) -> [CallFigures] {
        let numbers = [0, 1, -1, 1_000_000_000_000, .max]
        return Scene.figures.map { figures in
            var figures = figures
            figures.group.hook = Bool.random(using: &random) ? Self.text(&random) : figures.group.hook
            figures.calls = numbers.randomElement(using: &random) ?? 0
            figures.polls = numbers.randomElement(using: &random) ?? 0
            figures.errors = numbers.randomElement(using: &random) ?? 0
            figures.p50 = .nanoseconds(Int64(bitPattern: random.next()))
            figures.longest = .nanoseconds(Int64(bitPattern: random.next()))
            for _ in 0..<20 { figures.runs.add(random.next() >> (random.next() % 64)) }
            return figures
        }
    }

    private func vitals(_ random: inout SeededGenerator) -> Vitals {
        Vitals(
            timeOfDay: TimeOfDay(sinceMidnight: .nanoseconds(Int64(bitPattern: random.next()))),
            ringFill: [.nan, -1, 7, .infinity, 0.5].randomElement(using: &random) ?? 0,
            observerShare: [nil, .nan, 1e300, 0.1].randomElement(using: &random) ?? nil)
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        let parts = ["\u{1B}[2J", "日本語", "e\u{301}\u{302}", "👩‍👩‍👧", "\u{202E}", "plain words", "\n", "\0"]
        return (0..<6).compactMap { _ in parts.randomElement(using: &random) }.joined()
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func `every model has a picture at every size`(seed: UInt64) {
        let glyphs: Glyphs = seed.isMultiple(of: 3) ? .ascii : .unicode
        let model = model(seed: seed, glyphs: glyphs)

        for (columns, rows) in Self.sizes {
            let size = Size(columns: columns, rows: rows)
            let frame = draw(model, in: size)
            #expect(frame.size == size)
            #expect(frame.cells.count == columns * rows)
            #expect(
                frame.cells.allSatisfy { $0.glyph.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } })
            #expect(glyphs == .unicode || frame.cells.allSatisfy(\.glyph.isASCII))
        }
    }

    @Test(arguments: PropertyTests.sizes.dropFirst()) func `a screen with any cell is never blank`(
        columns: Int, rows: Int
    ) {
        let size = Size(columns: columns, rows: rows)
        guard columns > 0, rows > 0 else { return }

        let views = WatchSnapshotTests.tabs.flatMap { [Scene.model(size, in: $0), Scene.empty(size, in: $0)] }
        for model in [Scene.model(size), Scene.empty(size), Scene.open(4_210, size)] + views {
            #expect(draw(model, in: size).cells.contains { $0.glyph != " " })
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func `folding events in any chunks gives the same model`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let events = (Scene.events + Scene.hostEvents).shuffled(using: &random)
        var atOnce = Scene.empty(Size(columns: 100, rows: 30))
        var inChunks = atOnce

        _ = update(&atOnce, .events(events))
        var rest = events[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...7, using: &random)
            _ = update(&inChunks, .events(Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }

        #expect(atOnce == inChunks)
    }
}
