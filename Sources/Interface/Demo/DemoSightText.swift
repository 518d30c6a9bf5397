import Analysis
import Screen
import Trace

/// What was seen of a step's call in words.
struct DemoSightText {
    let sight: DemoSight
    let glyphs: Glyphs

    init(_ sight: DemoSight, glyphs: Glyphs) {
        self.sight = sight
        self.glyphs = glyphs
    }

    /// Whether it was as announced, and the sign of the path, or the letters of more than one.
    var sign: Line {
        let mark: Role = sight.isAsAnnounced ? .stateOk : .stateError
        let paths = sight.routes.first?.paths ?? []
        let letters = paths.count == 1 ? PathSign(path: paths[0]).line(glyphs) : Line(letters, .pathUnknown)
        return Line("\(glyphs.mark(mark)) ", mark) + letters
    }

    /// The sign, and the path by its name.
    var seen: Line {
        guard let route = sight.routes.first else { return sign }
        let role = route.paths.count == 1 ? PathSign(path: route.paths[0]).role : .pathUnknown
        return sign + Line(" \(route.name)", role)
    }

    private var letters: String {
        guard let route = sight.routes.first else { return sight.failures.isEmpty ? "not seen" : "failed" }
        return route.paths.isEmpty ? "none" : String(route.paths.map { $0?.letter ?? "?" })
    }

    /// One row: the path, what was called and what it took; the less important leaves where room is short.
    func line(columns: Int) -> Line {
        var parts = Parts()
        parts.add(seen, rank: 0)
        parts.add(Line(sight.call.label, .textStrong), rank: 1)
        for trouble in troubles { parts.add(Line(trouble, .textError), rank: 2) }
        for (place, fact) in facts.enumerated() {
            parts.add(Line(fact.text, fact.isHarm ? .textWarning : .textPrimary), rank: 3 + place)
        }
        return parts.line(columns: columns, glyphs)
    }

    /// One sentence for a reader who sees no screen.
    var sentence: String {
        let path = sight.routes.first.map { "path \($0.name)" } ?? "no path"
        let announced = sight.isAsAnnounced ? ", as announced" : ""
        let calls = sight.call.count == 1 ? "1 call, " : ""
        let rest = (troubles + facts.map(\.text)).map { "; \($0)" }.joined()
        return "Seen: \(sight.call.label), \(calls)\(path)\(announced)\(rest)."
    }

    /// What was not as announced.
    private var troubles: [String] {
        var troubles: [String] = []
        if sight.routes.map(\.paths) != [[sight.call.path]], !sight.routes.isEmpty {
            let others = sight.routes.map { "\($0.name) \($0.count) of \(sight.call.count)" }
            troubles.append("announced was \(sight.call.path.name), seen \(others.joined(separator: " and "))")
        }
        if let failure = sight.failures.first { troubles.append("failed: \(failure)") }
        if sight.unseen > 0 { troubles.append("\(sight.unseen) of \(sight.call.count) were not observed") }
        return troubles
    }

    /// The figures, the most telling first.
    private var facts: [(text: String, isHarm: Bool)] {
        var facts: [(text: String, isHarm: Bool)] = []
        if sight.call.count > 1, let span = sight.span {
            facts.append(("\(sight.call.count) calls in \(DurationFormat.prose(span))", false))
        } else if let time = sight.median {
            facts.append((DurationFormat.prose(time), false))
        }
        if sight.delayed > 0 {
            let longest = DurationFormat.prose(sight.longestDelay)
            facts.append(("delayed \(sight.delayed) by up to \(longest)", true))
        }
        if sight.lost > .zero { facts.append(("waited up to \(DurationFormat.prose(sight.lost))", true)) }
        // Less would be told as nothing.
        if let held = sight.held, held >= .microseconds(50) {
            facts.append(("held the loop \(DurationFormat.prose(held))", sight.delayed > 0))
        }
        if sight.threads > 0 {
            facts.append(("\(sight.threads) \(sight.threads == 1 ? "thread" : "threads") beside the loop", false))
        }
        return facts
    }
}
