import Analysis
import Screen
import Trace

/// Everything that is known of one request, as text for its panes.
struct RequestDocument {
    let entry: RequestLog.Entry
    let model: Model

    private var glyphs: Glyphs { model.glyphs }
    private var request: Request { entry.request }

    func lines(_ pane: Pane, columns: Int) -> [Line] {
        switch pane {
        case .facts: facts(columns: columns)
        case .requestBody: requestBody.lines(columns: columns)
        case .responseBody: responseBody.lines(columns: columns)
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

    /// All panes below each other.
    func all(columns: Int) -> [Line] {
        lines(.facts, columns: columns)
            + [Pane.requestBody, .responseBody].flatMap { pane in
                [Line(), title(pane, role: .textHeading)] + lines(pane, columns: columns)
            }
    }

    private func facts(columns: Int) -> [Line] {
        let gutter = Gutter(columns: columns, glyphs: glyphs)
        let waterfall = WaterfallView(waterfall: Waterfall(entry, now: model.picture.now), glyphs: glyphs)
        let calls = CallLines(entry: entry, now: model.picture.now, glyphs: glyphs)
        let identities = IdentityTable(request: request, glyphs: glyphs)
        let times = TimesTable(entry: entry, glyphs: glyphs)
        return gutter.section("timeline", waterfall.lines(columns: gutter.room))
            + gutter.section("hooks", calls.lines(columns: gutter.room))
            + gutter.section("identity", identities.lines(columns: gutter.room))
            + gutter.section("times", times.lines(columns: gutter.room))
    }

    private var requestBody: BodyText {
        let isMissing = request.times.decoded == nil
        return BodyText(
            payload: request.requestBody, glyphs: glyphs,
            nothing: isMissing ? "not read yet" : "no body")
    }

    private var responseBody: BodyText {
        let nothing =
            switch entry.state {
            case .inFlight: "not answered yet"
            case .finished: request.status == nil ? "no answer was written" : "no body"
            case .lost: "the event with the answer was dropped"
            }
        return BodyText(payload: request.responseBody, glyphs: glyphs, nothing: nothing)
    }
}
