import Analysis
import Screen
import Trace

@testable import Interface

/// Load on a made-up server, as a generator and the server's own events would tell of it.
enum LoadScene {
    /// When the first slice begins, a little after the order.
    static let begin = Scene.now.advanced(by: .milliseconds(50))

    /// The view with nothing done yet, and what the application offers known.
    static func opened(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = Scene.model(size, glyphs: glyphs)
        _ = update(&model, .input(.key(.character("4"))))
        _ = update(&model, .tried(.offered(TryScene.offers)))
        return model
    }

    /// The model after a line of commands.
    static func following(_ line: String, _ model: Model) -> Model {
        Keyboard.press(Keyboard.keys(":\(line)") + [.enter], model).model
    }

    /// A run that has gone on for so many seconds of six.
    static func running(_ size: Size, glyphs: Glyphs = .unicode, seconds: Int = 4, failed: Int = 0) -> Model {
        var model = following("load get_echo rate=500 for=5s", opened(size, glyphs: glyphs))
        _ = update(&model, .events(events(seconds: seconds)))
        _ = update(&model, .tick(Scene.now.advanced(by: .seconds(seconds)), Scene.vitals))
        _ = update(&model, .loaded(.progressed(1, figures(seconds: seconds, failed: failed))))
        return model
    }

    static func ended(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = running(size, glyphs: glyphs, seconds: 6)
        var figures = figures(seconds: 6, failed: 12)
        figures.concerns = ["The generator had work 93 % of the time: it may have been the bottleneck."]
        _ = update(&model, .loaded(.progressed(1, figures)))
        _ = update(&model, .loaded(.ended(1, .finished)))
        return model
    }

    /// A race with so many turns done, of twelve.
    static func raced(_ size: Size, glyphs: Glyphs = .unicode, turns: Int = 12, factor: Double = 6) -> Model {
        var model = following("race get_echo async misuse rounds=6 turn=1s", opened(size, glyphs: glyphs))
        _ = update(&model, .events(raceEvents))
        guard let race = model.live.load?.race else { return model }
        for (number, mode) in race.order.prefix(turns).enumerated() {
            _ = update(&model, .loaded(.turned(1, turn(number, mode, factor))))
        }
        _ = update(&model, .tick(Scene.now.advanced(by: .seconds(turns)), Scene.vitals))
        if turns == race.order.count { _ = update(&model, .loaded(.ended(1, .finished))) }
        return model
    }

    static func turn(_ number: Int, _ mode: ExecutionMode, _ factor: Double) -> RaceTurn {
        let isSlow = mode != .async
        let noise = 1 + Double(number % 5) / 50
        let began = Scene.now.advanced(by: .seconds(number))
        return RaceTurn(
            mode: mode, began: began, ended: began.advanced(by: .milliseconds(950)),
            perSecond: isSlow ? 500 * noise : 500 * factor * noise,
            p50: .microseconds(isSlow ? 31_000 : 5_200), p99: .microseconds(isSlow ? 64_000 : 9_900),
            answered: isSlow ? 500 : Int(500 * factor), failed: 0, isSuspect: false)
    }

    // MARK: - What is told

    static func figures(seconds: Int, failed: Int = 0) -> LoadFigures {
        let slices = (0..<(seconds * 10)).map { slice in
            var times = [Int](repeating: 0, count: bounds.count)
            // Faster at first, with a tail that comes and goes.
            times[slice < 20 ? 6 : 8] = 38
            times[slice < 20 ? 7 : 9] = 9 + slice % 4
            if slice % 7 == 0 { times[11] = 3 }
            return LoadTimeline.Slice(answered: times.reduce(0, +), failed: 0, times: times)
        }
        return LoadFigures(
            elapsed: .seconds(seconds), expected: .seconds(6), perSecond: 496.2, answered: seconds * 500 - failed,
            failed: failed, failures: failed > 0 ? failures(failed) : [], inFlight: 7, waiting: 2,
            measured: measured, corrected: corrected,
            timeline: LoadTimeline(begin: begin, width: .milliseconds(100), slices: slices, bounds: bounds))
    }

    /// Three buckets for each power of ten, from 10 µs.
    private static let bounds: [Duration] = (0..<21).map { index in
        let scale = (0..<(index / 3)).reduce(Int64(10)) { product, _ in product * 10 }
        return .nanoseconds(scale * [1_000, 2_154, 4_641][index % 3])
    }

    private static func failures(_ count: Int) -> [LoadFigures.Failure] {
        [LoadFigures.Failure(kind: "timed-out", count: count - 2), LoadFigures.Failure(kind: "http-503", count: 2)]
    }

    private static let measured = LoadTimes(
        p50: .microseconds(1_204), p90: .microseconds(4_880), p99: .microseconds(48_700), p999: .microseconds(52_300),
        greatest: .microseconds(61_020))
    private static let corrected = LoadTimes(
        p50: .microseconds(1_310), p90: .microseconds(5_200), p99: .microseconds(51_900), p999: nil,
        greatest: .microseconds(71_480))

    /// Requests of the load on two paths, the one after the other, and a stall between them.
    static func events(seconds: Int) -> [Event] {
        var events: [Event] = []
        for number in 0..<UInt64(seconds * 20) {
            let start: UInt64 = 60_060_000 + number * 50_000
            let script = request(5_000 + number, at: start, mode: number >= 40 ? .misuse : .async)
            events += number == 41 ? script.stalled(9, from: 0, to: 180_000, by: 0).events : script.events
        }
        return events
    }

    private static var raceEvents: [Event] {
        var events: [Event] = []
        for number in 0..<UInt64(60) {
            let start: UInt64 = 60_100_000 + number * 20_000
            events += request(7_000 + number, at: start, mode: number % 2 == 0 ? .async : .misuse).events
        }
        return events
    }

    private static func request(_ id: UInt64, at start: UInt64, mode: ExecutionMode) -> Script {
        let home = Places.loop(0, task: 9_000 + id)
        let side = Places.sideThread(UInt32(id), born: .microseconds(start + 245), task: 20_000 + id)
        return Script(id, at: start, home: home, mode: mode)
            .decoded("tools/call", "get_echo", json: Scene.callBody(id, "get_echo", #"{"text":"x"}"#))
            .call("get_echo", .asynchronous, on: mode == .misuse ? side : nil, run: 400)
            .finished(at: 900, json: Scene.answer(id, "x"))
    }
}
