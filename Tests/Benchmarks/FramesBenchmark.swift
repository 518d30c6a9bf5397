import Analysis
import ArgumentParser
import Interface
import Screen
import Trace

/// What a frame of the screen costs while requests come, with a long history behind it.
struct FramesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frames",
        abstract: "Taking in what happened, drawing it, and finding what differs, for each frame of the screen.",
        discussion:
            "The goal: at 200 columns and 60 rows, with 10,000 requests kept, 99 of 100 frames take 4 ms or less."
    )

    @Option(help: "How many frames each situation has.")
    var frames = 600

    @Option(help: "How many requests are kept.")
    var kept = 10_000

    @Option(help: "How many requests end in a second.")
    var rate = 5_000

    @Option(help: "How many columns the screen has.")
    var columns = 200

    @Option(help: "How many rows the screen has.")
    var rows = 60

    func run() {
        print("\(frames) frames of \(columns)×\(rows), \(kept) requests kept, \(rate) more in each second")
        print(Self.row("situation", ["p50 ms", "p99 ms", "max ms"]))
        for situation in Self.situations {
            let times = Latencies(spans(situation.keys), over: .seconds(1))
            print(Self.row(situation.name, [0.5, 0.99, 1].map { times.quantile($0).milliseconds.short }))
        }
    }

    /// What is in front, and the keys that bring it there.
    private static let situations: [(name: String, keys: [Key])] = [
        ("the list, following", []),
        ("the list, at its end", [.character("G")]),
        ("the list in order of total times", keys(":sort total\n")),
        ("the list with a filter", keys("/hook:get_echo total>0ms\n")),
        ("an open request", [.enter]),
        ("hooks", keys("2")), ("loops", keys("3")), ("findings", keys("5")), ("console", keys("6")),
        ("the help", keys("?")),
    ]

    private static func keys(_ text: String) -> [Key] {
        text.map { $0 == "\n" ? .enter : .character($0) }
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let padded = { (text: String, width: Int) in String(repeating: " ", count: max(0, width - text.count)) }
        return name + padded(name, 32) + cells.map { padded($0, 10) + $0 }.joined()
    }

    /// How long each frame took.
    private func spans(_ keys: [Key]) -> [Duration] {
        let size = Size(columns: columns, rows: rows)
        var traffic = Traffic(rate: rate)
        var model = Model(
            server: Server(application: "demo", url: "http://127.0.0.1:8765/mcp", mode: .async, loops: 2), size: size,
            limits: RequestLog.Limits(finished: kept))
        _ = update(&model, .events(traffic.requests(kept)))
        for key in keys { _ = update(&model, .input(.key(key))) }
        var shown: Frame?
        let perFrame = max(1, rate / 30)
        return (0..<frames).map { _ in
            let events = traffic.requests(perFrame)
            let vitals = Vitals(timeOfDay: TimeOfDay(sinceMidnight: .zero))
            var runs = 0
            let span = ContinuousClock().measure {
                _ = update(&model, .events(events))
                _ = update(&model, .tick(traffic.now, vitals))
                let frame = draw(model, in: size)
                runs = FrameDiff.runs(from: shown, to: frame).count
                shown = frame
            }
            precondition(runs > 0, "a frame in which time went on differs from the one before")
            return span
        }
    }
}
