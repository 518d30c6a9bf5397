import Analysis
import Screen
import Trace

/// Everything that is known of one request, as text for its panes.
struct RequestDocument {
    private let entry: RequestLog.Entry
    private let now: Instant
    private let glyphs: Glyphs
    private let findings: [Finding]
    private let requestBody: BodyText
    private let responseBody: BodyText

    init(entry: RequestLog.Entry, model: Model) {
        self.entry = entry
        now = model.picture.now
        glyphs = model.glyphs
        findings = model.picture.findings[request: entry.id]
        let request = entry.request
        requestBody = BodyText(request.requestBody, glyphs: glyphs, nothing: Self.nothingAsked(request))
        responseBody = BodyText(request.responseBody, glyphs: glyphs, nothing: Self.nothingAnswered(entry))
    }

    /// A pane's text; with a limit, hardly more than so many lines are made of it.
    func lines(_ pane: Pane, columns: Int, limit: Int = .max) -> [Line] {
        switch pane {
        case .facts: facts(columns: columns)
        case .requestBody: requestBody.lines(columns: columns, limit: limit)
        case .responseBody: responseBody.lines(columns: columns, limit: limit)
        }
    }

    /// The title of a pane, with what is to say about a body as a whole.
    func title(_ pane: Pane, role: Role) -> Line {
        let note: Line =
            switch pane {
            case .facts: Line()
            case .requestBody: requestBody.note
            case .responseBody: responseBody.note
            }
        return Line(pane.title, role) + (note.spans.isEmpty ? note : Line("  ") + note)
    }

    /// All panes below each other, in so many rows.
    func all(columns: Int, rows: Int) -> [Line] {
        let bodies = [Pane.requestBody, .responseBody].flatMap { pane in
            [Line(), title(pane, role: .textHeading)] + lines(pane, columns: columns, limit: rows)
        }
        return Array((lines(.facts, columns: columns) + bodies).prefix(rows))
    }

    private func facts(columns: Int) -> [Line] {
        let gutter = Gutter(columns: columns, glyphs: glyphs)
        let waterfall = WaterfallView(waterfall: Waterfall(entry, now: now), glyphs: glyphs)
        let calls = CallLines(entry: entry, now: now, glyphs: glyphs)
        let identities = IdentityTable(request: entry.request, glyphs: glyphs)
        let times = TimesTable(entry: entry, glyphs: glyphs)
        return gutter.section("timeline", waterfall.lines(columns: gutter.room))
            + gutter.section("findings", found(columns: gutter.room))
            + gutter.section("hooks", calls.lines(columns: gutter.room))
            + gutter.section("identity", identities.lines(columns: gutter.room))
            + gutter.section("times", times.lines(columns: gutter.room))
    }

    private func found(columns: Int) -> [Line] {
        findings.flatMap { finding in
            [Line("! \(finding.rule.rawValue)", .textWarning)]
                + FindingLines(finding: finding, glyphs: glyphs).lines(columns: columns - 2).map { Line("  ") + $0 }
        }
    }

    private static func nothingAsked(_ request: Request) -> String {
        request.times.decoded == nil ? "not read yet" : "no body"
    }

    private static func nothingAnswered(_ entry: RequestLog.Entry) -> String {
        switch entry.state {
        case .inFlight: "not answered yet"
        case .finished: entry.request.status == nil ? "no answer was written" : "no body"
        case .lost: "the event with the answer was dropped"
        }
    }
}
