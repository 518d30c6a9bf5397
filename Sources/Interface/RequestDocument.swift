import Analysis
import Screen
import Trace

/// Everything that was observed of one request, as text for its panes.
struct RequestDocument {
    private let entry: RequestLog.Entry
    private let picture: Picture
    private let remarks: Remarks
    private let glyphs: Glyphs
    private let findings: [Finding]

    init(entry: RequestLog.Entry, model: Model) {
        self.entry = entry
        picture = model.picture
        remarks = model.remarks
        glyphs = model.glyphs
        findings = model.picture.findings[request: entry.id]
    }

    /// The facts in sections, of which those that have nothing to say are left out.
    ///
    /// With a limit, hardly more than so many lines are made of the calls; their section may have been laid out before.
    func facts(columns: Int, limit: Int = .max, calls: CallsText? = nil) -> [Line] {
        let gutter = Gutter(columns: columns, glyphs: glyphs)
        let request = entry.request
        let delays = Delays(of: request, in: picture.log.stalls)
        let notes = CallNotes(request)
        let waterfall = WaterfallView(waterfall: Waterfall(entry, delays: delays, now: picture.now), glyphs: glyphs)
        let hooks = known(calls, columns: columns) ?? self.calls(columns: columns, limit: limit)
        let outside = NoteLines(notes: notes.outside, start: request.times.accepted, glyphs: glyphs)
        let told = DelayLines(delays: delays, log: picture.log, glyphs: glyphs)
        return gutter.section("remark", remark(columns: gutter.room))
            + gutter.section("timeline", waterfall.lines(columns: gutter.room))
            + gutter.section("findings", found(columns: gutter.room))
            + hooks
            + gutter.section("besides", outside.lines(columns: gutter.room) + dropped(columns: gutter.room))
            + gutter.section("held up", told.caused(columns: gutter.room))
            + gutter.section("waited", told.suffered(columns: gutter.room))
            + gutter.section("identity", IdentityTable(request: request, glyphs: glyphs).lines(columns: gutter.room))
            + gutter.section("times", TimesTable(entry: entry, glyphs: glyphs).lines(columns: gutter.room))
            + gutter.section("origin", OriginLines(request: request, glyphs: glyphs).lines(columns: gutter.room))
    }

    /// The section on the calls.
    func calls(columns: Int, limit: Int = .max) -> [Line] {
        let gutter = Gutter(columns: columns, glyphs: glyphs)
        let calls = CallLines(entry: entry, notes: CallNotes(entry.request), now: picture.now, glyphs: glyphs)
        return gutter.section("hooks", calls.lines(columns: gutter.room, limit: limit))
    }

    private func known(_ calls: CallsText?, columns: Int) -> [Line]? {
        calls.flatMap { $0.columns == columns && $0.entry == entry ? $0.lines : nil }
    }

    /// All panes below each other, in so many rows.
    func all(columns: Int, rows: Int) -> [Line] {
        var lines = facts(columns: columns, limit: rows)
        for (pane, body) in [
            (Pane.requestBody, entry.request.requestBody), (.responseBody, entry.request.responseBody),
        ]
        where lines.count < rows {
            // So many bytes fill the rows, whatever they are.
            let limit = body.head.count <= 4_096 ? Int.max : (rows - lines.count) * max(1, columns) * 2
            let reader = BodyReader(body, glyphs: glyphs, limit: limit)
            let area = Area(row: 0, column: 0, rows: rows - lines.count, columns: columns)
            let note = reader.outline.note
            lines += [Line(), Line(pane.title, .textHeading) + (note.spans.isEmpty ? note : Line("  ") + note)]
            lines +=
                body.count > 0
                ? BodyPane(reader: reader, glyphs: glyphs, area: area).lines(TextSearch(""))
                : [Line(Self.nothing(in: pane, of: entry), .textSecondary)]
        }
        return Array(lines.prefix(max(0, rows)))
    }

    /// Why a body's pane shows nothing.
    static func nothing(in pane: Pane, of entry: RequestLog.Entry) -> String {
        guard pane == .responseBody else {
            return entry.request.times.decoded == nil && entry.state == .inFlight ? "not read yet" : "no body"
        }
        switch entry.state {
        case .inFlight: return "not answered yet"
        case .finished: return entry.request.status == nil ? "no answer was written" : "no body"
        case .lost: return "the event with the answer was dropped"
        }
    }

    private func found(columns: Int) -> [Line] {
        findings.flatMap { finding in
            [Line("! \(finding.rule.rawValue)", .textWarning)]
                + FindingLines(finding: finding, glyphs: glyphs).lines(columns: columns - 2).map { Line("  ") + $0 }
        }
    }

    private func remark(columns: Int) -> [Line] {
        let mark = remarks.marked.contains(entry.id) ? [Line("* marked", .textWarning)] : []
        let comment = remarks.comments[entry.id].map { Line("; ", .textWarning) + Line($0, .textStrong) }
        return mark + (comment?.wrapped(to: columns, hanging: 2, glyphs) ?? [])
    }

    private func dropped(columns: Int) -> [Line] {
        let dropped = [
            (entry.request.droppedCalls, "calls", Request.callLimit),
            (entry.request.droppedNotes, "notes", Request.noteLimit),
        ]
        return dropped.filter { $0.0 > 0 }.flatMap { count, kind, limit in
            Line("\(count) more \(kind) came when \(limit) were kept, and are not here", .textWarning)
                .wrapped(to: columns, hanging: 2, glyphs)
        }
    }
}
