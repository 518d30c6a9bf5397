import Analysis
import Screen
import Trace

/// Tells of a run or a race in sentences: when it begins, every few seconds how it stands, and when it has ended.
struct NarratedLoad: Sendable {
    /// The least time between two sentences on a run.
    private static let pause = Duration.seconds(3)

    private var id: LoadRunOrder.ID?
    private var toldAt = Duration.zero
    private var turns = 0
    private var hasEnded = false

    /// What is new since this was asked last.
    mutating func news(in model: Model) -> [String] {
        guard let account = model.live.load else { return [] }
        var lines: [String] = []
        if id != account.id {
            self = NarratedLoad()
            id = account.id
            lines.append("\(Self.beginning(account)), begins. Type stop-load to end it.")
        }
        guard !hasEnded else { return lines }
        lines += progress(account)
        guard account.end != nil else { return lines }
        hasEnded = true
        return lines + Self.end(account, model)
    }

    private static func beginning(_ account: LoadAccount) -> String {
        "Load on \(account.work.tool), \(LoadText(account: account, glyphs: .ascii).work)"
    }

    private mutating func progress(_ account: LoadAccount) -> [String] {
        if account.race != nil {
            let new = account.turns.dropFirst(turns)
            defer { turns = account.turns.count }
            return new.enumerated().map { place, turn in
                "Turn \(turns + place + 1), \(turn.mode.rawValue): \(turn.perSecond.rate) answers a second"
                    + "\(turn.p50.map { ", p50 \(DurationFormat.prose($0))" } ?? "")."
            }
        }
        guard let figures = account.figures, account.end == nil, figures.elapsed - toldAt >= Self.pause else {
            return []
        }
        toldAt = figures.elapsed
        return [
            "After \(DurationFormat.prose(figures.elapsed)): \(LoadText(account: account, glyphs: .ascii).figures)."
        ]
    }

    private static func end(_ account: LoadAccount, _ model: Model) -> [String] {
        if case .failed(let reason) = account.end { return ["Load failed: \(reason)."] }
        let begin = account.end == .stopped ? "Load was ended early" : "Load is over"
        guard let race = account.race else {
            let text = LoadText(account: account, glyphs: .ascii)
            return ["\(begin): \(text.figures)."] + paths(account) + (account.figures?.concerns ?? [])
        }
        let stalls = account.stalls(in: model.live.log.stalls, until: model.live.now)
        guard let figures = RaceFigures(account, stalls: stalls) else { return [] }
        let verdict = RaceVerdict(figures, of: race)
        return ["\(begin). \(verdict.sentence)"] + [verdict.standing].compactMap(\.self) + verdict.doubts
            + paths(account)
    }

    /// The paths that were seen in each mode.
    private static func paths(_ account: LoadAccount) -> [String] {
        ExecutionMode.allCases.compactMap { mode in
            account.modePaths[mode].map { counts in
                let names = PathCount.ranked(counts).map {
                    "\(CountFormat.text($0.count)) \($0.path?.name ?? "unknown")"
                }
                return "Paths seen in \(mode.rawValue): \(names.joined(separator: ", "))."
            }
        }
    }

    /// What is set, and what the last run or race came to.
    static func lines(of model: Model) -> [String] {
        let controls = model.load.controls
        let settings = controls.fields.filter { $0 != .start && $0 != .startRace }.map { field in
            "\(field.name) \(controls.value(of: field, server: model.server.mode))"
        }
        let set = "Set for the next run or race: \(settings.joined(separator: ", "))."
        guard let account = model.picture.load else {
            return [set, "No load yet. Type load or race and what is to be."]
        }
        let last: [String]
        if account.end == nil {
            last = ["\(LoadText(account: account, glyphs: .ascii).standing.capitalisedFirst)."]
        } else {
            last = end(account, model)
        }
        return [set, "\(beginning(account)):"] + last
    }
}
