import Analysis
import Screen
import Trace

/// A run or a race in words.
struct LoadText {
    let account: LoadAccount
    let glyphs: Glyphs

    /// What is done, after the tool's name.
    var work: String {
        let work = account.work
        let pace: String =
            switch work.rhythm {
            case .closed: "again when answered"
            case .open(let perSecond, let isRandom):
                "\(perSecond.shortest) a second\(isRandom ? ", at random" : "")"
            }
        let mode: String =
            switch account.subject {
            case .run(let run): run.mode.map { "in \($0.rawValue)" } ?? "in the server's mode"
            case .race(let race): "\(race.first.rawValue) against \(race.second.rawValue)"
            }
        let connections = work.connections == 1 ? "1 connection" : "\(work.connections) connections"
        return "\(mode), \(pace), \(connections)"
    }

    /// How it stands.
    var state: Line {
        switch account.end {
        case nil: Line("\(glyphs.mark(.stateRunning)) \(progress), esc ends it", .stateRunning)
        case .finished: Line("\(glyphs.mark(.stateOk)) \(done)", .stateOk)
        case .stopped: Line("\(glyphs.mark(.stateWarning)) ended after \(done)", .stateWarning)
        case .failed(let reason): Line("\(glyphs.mark(.stateError)) \(reason)", .stateError)
        }
    }

    private var progress: String {
        if let race = account.race {
            let order = race.order
            let place = min(account.turns.count, order.count - 1)
            guard order.indices.contains(place) else { return "beginning" }
            return "turn \(place + 1) of \(order.count), \(order[place].rawValue)"
        }
        guard let figures = account.figures else { return "connecting" }
        let elapsed = Double(min(figures.elapsed, figures.expected).nanoseconds) / 1e9
        return "\(elapsed.figure(digits: 1)) of \(Self.seconds(figures.expected)) s"
    }

    private var done: String {
        if let race = account.race {
            let all = race.order.count
            return account.end == .finished ? "\(all) turns" : "\(account.turns.count) of \(all) turns"
        }
        guard let figures = account.figures else { return "nothing was sent" }
        return "\(Self.seconds(min(figures.elapsed, figures.expected))) s"
    }

    private static func seconds(_ length: Duration) -> String {
        (Double(length.nanoseconds / 100_000_000) / 10).shortest
    }

    /// What it came to, for whoever looks elsewhere.
    var sentence: String {
        let begin = "load on \(account.work.tool)"
        switch account.end {
        case .failed(let reason): return "\(begin): \(reason)"
        case nil, .finished, .stopped: break
        }
        if let race = account.race {
            let figures = RaceFigures(account, stalls: StallLog())
            return figures.map { "race of \(account.work.tool): \(RaceVerdict($0, of: race).sentence)" } ?? begin
        }
        return "\(begin): \(figures)"
    }

    /// The figures of a run as a phrase.
    var figures: String {
        guard let figures = account.figures else { return "nothing was sent" }
        let times = figures.corrected ?? figures.measured
        let quantiles = zip(LoadTimes.names, times?.all ?? []).compactMap { name, time in
            name == "p90" || name == "p99.9" ? nil : time.map { "\(name) \(DurationFormat.prose($0))" }
        }
        return (["\(figures.perSecond.rate) answers a second", "\(figures.failed) failed"] + quantiles)
            .joined(separator: ", ")
    }
}
