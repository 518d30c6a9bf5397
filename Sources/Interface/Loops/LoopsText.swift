import Analysis
import Screen
import Trace

/// The rows of the view of loops, each with its columns.
struct LoopsText {
    let picture: Picture
    let columns: Int
    let glyphs: Glyphs

    /// Where the text of a row begins.
    private var start: Int { Area(row: 0, column: 0, rows: 1, columns: columns).textStart }

    // MARK: - Headings

    func draw(_ heading: LoopsRows.Heading, row: Int, of area: Area, into frame: inout Frame) {
        let line = Area(row: row, column: area.column, rows: 1, columns: area.columns)
        switch heading {
        case .loops:
            Table(LoopColumn.loops, in: line).drawTitles(nil, into: &frame, in: line)
        case .pools:
            Table(LoopColumn.pools, in: line).drawTitles(nil, into: &frame, in: line)
        case .live: put(Line("loops made for calls, and shared by them", .textHeading), line, into: &frame)
        case .stalls(let shown, let count):
            let note = shown < count ? ", the newest \(shown) of \(count)" : ""
            put(Line("stalls\(note)", .textHeading), line, into: &frame)
        case .process: put(Line("process", .textHeading), line, into: &frame)
        }
    }

    // MARK: - Rows

    func draw(_ content: LoopsRow, row: Int, of area: Area, into frame: inout Frame) {
        let line = Area(row: row, column: area.column, rows: 1, columns: area.columns)
        switch content {
        case .loop(let loop):
            Table(LoopColumn.loops, in: line).draw(row: row, of: area, into: &frame) {
                cell($0, of: loop, width: $1)
            }
        case .pool(let pool):
            Table(LoopColumn.pools, in: line).draw(row: row, of: area, into: &frame) {
                cell($0, of: pool, width: $1)
            }
        case .live(let live): put(text(live), line, into: &frame)
        case .stalling(let stalling): put(text(stalling), line, into: &frame)
        case .stall(let stall, let victims): put(text(stall, victims), line, into: &frame)
        case .victim(let loss): put(text(loss), line, into: &frame)
        case .memory:
            put(ProcessText(host: picture.host, glyphs: glyphs).memory(columns: columns - start), line, into: &frame)
        case .thread(let thread): put(ProcessText.line(thread, glyphs), line, into: &frame)
        }
    }

    private func put(_ text: Line, _ area: Area, into frame: inout Frame) {
        frame.put(text, row: area.row, column: area.column + start, limit: area.columns - start)
    }

    // MARK: - Loops and pools

    private func cell(_ column: LoopColumn, of loop: LoopHistory, width: Int) -> Line {
        let now = loop.newest
        switch column {
        case .name: return Line(loop.label, isStalling(loop.number) ? .loopHeld : .textStrong)
        case .busy:
            return bar(now.utilisation, width, now.utilisation > 0.9 ? .loopHeld : .loopBusy)
        case .share: return Line("\(now.utilisation.percent)%")
        case .history:
            return ShareLine(shares: loop.samples.map(\.utilisation), columns: width)
                .line(glyphs)
        case .meanLag: return Line(DurationFormat.figure(now.meanLag))
        case .longestLag: return Line(DurationFormat.figure(now.longestLag))
        case .longestTick: return Line(DurationFormat.figure(now.longestTick))
        case .polls: return Line(loop.pollRate.map { CountFormat.text(Int(min($0, 1e15) + 0.5)) } ?? nothing)
        case .threads, .queued, .oldest, .longestWait: return Line()
        }
    }

    private func cell(_ column: LoopColumn, of pool: PoolHistory, width: Int) -> Line {
        let now = pool.newest
        let isFull = now.isSaturated && now.size > 0
        switch column {
        case .name: return Line(pool.name, isFull && now.queued > 0 ? .loopHeld : .textStrong)
        case .busy:
            return bar(now.utilisation, width, isFull ? .loopHeld : .loopBusy)
        case .share: return Line("\(now.running)/\(now.size)")
        case .history:
            return ShareLine(shares: pool.samples.map(\.utilisation), columns: width)
                .line(glyphs)
        case .threads: return Line("\(now.threads)")
        case .queued: return Line("\(now.queued)", now.queued > 0 ? .textWarning : .textSecondary)
        case .oldest: return Line(now.oldestWait.map { DurationFormat.figure($0) } ?? nothing)
        case .longestWait: return Line(DurationFormat.figure(now.longestWait))
        case .meanLag, .longestLag, .longestTick, .polls: return Line()
        }
    }

    private func bar(_ share: Double, _ columns: Int, _ role: Role) -> Line {
        Line(Bar(share, columns: columns, role: role).cells(GraphSymbols(glyphs)))
    }

    private var nothing: String { String(glyphs.nothing) }

    private func isStalling(_ number: UInt32) -> Bool {
        picture.host.stalling.contains { $0.loop == number }
    }

    private func text(_ live: LiveLoop) -> Line {
        let name = TextFit.fit(live.loop.label, columns: 10, glyphs: glyphs)
        let thread = TextFit.fit("on \(live.thread.name)", columns: 13, glyphs: glyphs)
        var line = Line("\(name) ", .textStrong) + Line("\(thread) ", .textSecondary)
        if let call = live.calls.first {
            line += running(since: call.enteredAt) + Line(" ")
            line += PathSign(path: call.path(home: live.origin)).line(glyphs) + Line(" \(call.name)")
            line.add("  request \(call.request)", .textSecondary)
        }
        if live.calls.count > 1 { line.add(", and \(live.calls.count - 1) more calls", .textSecondary) }
        return line
    }

    // MARK: - Stalls

    private func text(_ stalling: Stalling) -> Line {
        let place = TextFit.fit("loop-\(stalling.loop)", columns: 10, glyphs: glyphs)
        return Line("now      ", .loopHeld) + Line(place, .textStrong) + running(since: stalling.since) + Line("  ")
            + culprit(stalling.request, stalling.call)
    }

    private func text(_ stall: Stall, _ victims: Int) -> Line {
        let place = TextFit.fit(stall.loop.label, columns: 10, glyphs: glyphs)
        let line =
            Line("\(picture.clock.reading(at: stall.ended).text) ", .textSecondary) + Line(place, .textStrong)
            + Line(" \(glyphs.cell(stall.length))  ", .textWarning) + culprit(stall.request, stall.call)
        let harm = picture.log.stalls[stall.id]?.harm ?? .zero
        guard victims > 0 else { return line + Line("  nobody waited", .textSecondary) }
        return line + Line("  \(victims) waited, lost \(DurationFormat.prose(harm))", .textSecondary)
    }

    private func text(_ loss: Stall.Loss) -> Line {
        let how = loss.evidence == .queued ? "its task was ready" : "its bytes were unread"
        let id = TextFit.fit("\(loss.request)", columns: 8, alignment: .right, glyphs: glyphs)
        let name = picture.log[id: loss.request]?.request.message?.target ?? ""
        return Line("           lost ", .textSecondary) + Line(glyphs.cell(loss.lost)) + Line(id, .textStrong)
            + Line(" \(name)") + Line("  \(how)", .textSecondary)
    }

    /// Who it was: the request, the hook and its path.
    func culprit(_ id: Request.ID?, _ call: HookCall.ID?) -> Line {
        guard let id else { return Line("for no known request", .textSecondary) }
        let line = Line("\(id) ", .textStrong)
        guard let request = picture.log[id: id]?.request else { return line + Line("not in the log", .textSecondary) }
        guard let call = request.calls.first(where: { $0.id == call }) else {
            return line + Line("\(request.message?.target ?? request.message?.method ?? ""), outside its hooks")
        }
        return line + Line("\(call.name) ") + PathSign(path: call.path(home: request.origin)).line(glyphs)
    }

    /// A clock that runs.
    private func running(since instant: Instant) -> Line {
        let spin = glyphs.spin(at: picture.now.nanoseconds)
        return Line("\(spin)\(glyphs.cell(picture.now.since(instant)))", .stateRunning)
    }
}
