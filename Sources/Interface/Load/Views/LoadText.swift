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
        let mode: String =
            switch account.subject {
            case .run(let run): run.mode.map { "in \($0.rawValue)" } ?? "in the server's mode"
            case .race(let race): "\(race.first.rawValue) against \(race.second.rawValue)"
            }
        let connections = work.connections == 1 ? "1 connection" : "\(work.connections) connections"
        let rhythm = work.isClosed ? LoadControls.Rhythm.closed.rawValue : work.pace
        return "\(mode), \(rhythm), \(connections)"
    }

    /// How it stands.
    var state: Line {
        switch account.end {
        case nil: Line("\(glyphs.mark(.stateRunning)) \(progress), esc ends it", .stateRunning)
        case .finished: Line("\(glyphs.mark(.stateOk)) \(done)", .stateOk)
        case .stopped: Line("\(glyphs.mark(.stateWarning)) \(ended)", .stateWarning)
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
            let count = account.turns.count
            return account.end == .finished ? "\(count) turns" : "\(count) of \(race.order.count) turns"
        }
        return length ?? Self.nothing
    }

    private var ended: String {
        account.race == nil && length == nil ? "ended before anything was measured" : "ended after \(done)"
    }

    /// How long a run was sent.
    private var length: String? {
        account.figures.map { "\(Self.seconds(min($0.elapsed, $0.expected))) s" }
    }

    private static let nothing = "nothing was measured"

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
            let figures = RaceFigures(account, stalls: [])
            return figures.map { "race of \(account.work.tool): \(RaceVerdict($0, of: race).sentence)" } ?? begin
        }
        return "\(begin): \(figures)"
    }

    /// How far it is, as a phrase; a race has the figures of the turn that it names.
    var standing: String { account.race == nil ? figures : "\(progress): \(figures)" }

    /// The figures of a run, or of the present turn of a race, as a phrase.
    var figures: String {
        guard let figures = account.figures else {
            return account.end == nil ? "\(Self.nothing) yet" : Self.nothing
        }
        let times = figures.corrected ?? figures.measured
        let quantiles = zip(LoadTimes.names, times?.all ?? []).compactMap { name, time in
            name == "p90" || name == "p99.9" ? nil : time.map { "\(name) \(DurationFormat.prose($0))" }
        }
        return (["\(figures.perSecond.rate) answers a second", "\(figures.failed) failed"] + quantiles)
            .joined(separator: ", ")
    }
}
