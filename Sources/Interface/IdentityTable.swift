import Analysis
import Screen
import Trace

/// Loop, thread and task of a request and of each of its calls, and how those of a call compare to the request's.
struct IdentityTable {
    let request: Request
    let glyphs: Glyphs

    private static let widths = [16, 11, 15, 8]

    func lines(columns: Int) -> [Line] {
        let head = row(["", "loop", "thread", "task"], .textSecondary) + Line("against the request's", .textSecondary)
        let home = row(name: "request", request.home) + Line("accepted here", .textSecondary)
        let calls = request.calls.flatMap { call -> [Line] in
            let entered = row(name: call.name, call.callee) + comparison(call.callee, of: call)
            guard let end = call.end, end.site.thread.id != call.callee.thread.id || end.site.loop != call.callee.loop
            else { return [entered] }
            return [entered, row(name: "  ended", end.site) + comparison(end.site, of: call)]
        }
        let used = Self.widths.reduce(0, +)
        return ([head, home] + calls).flatMap { line in
            line.columns(glyphs) > columns && columns > used / 2
                ? line.wrapped(to: columns, hanging: 2, glyphs) : [line]
        }
    }

    private func row(name: String, _ site: Site) -> Line {
        let thread = site.thread.label.map { "\($0) \(site.thread.id)" } ?? "\(site.thread.id)"
        let task = site.task.map { "\($0)" } ?? String(glyphs.nothing)
        return row([name, site.loop?.label ?? "no loop", thread, task], .textPrimary)
    }

    private func row(_ cells: [String], _ role: Role) -> Line {
        let fitted = zip(cells, Self.widths).map { text, width in
            TextFit.fit(text, columns: width - 1, glyphs: glyphs) + " "
        }
        return Line(fitted.joined(), role)
    }

    private func comparison(_ site: Site, of call: HookCall) -> Line {
        let home = request.home
        let loop: (String, Role) =
            if site.loop == home.loop, site.loop != nil { ("same loop", .textOk) } else if let loop = site.loop {
                loop.born >= call.requestedAt ? ("new loop", .textWarning) : ("other loop", .textWarning)
            } else { ("no loop", .textWarning) }
        let isNewThread = site.thread.born.map { $0 >= call.requestedAt } ?? false
        let thread: (String, Role) =
            site.thread.id == home.thread.id
            ? ("same thread", .textOk) : (isNewThread ? "new thread" : "other thread", .textWarning)
        let task: (String, Role) =
            if site.task == home.task, site.task != nil { ("same task", .textOk) } else {
                (site.task == nil ? "no task" : "other task", .textWarning)
            }
        var line = Line()
        for (index, (text, role)) in [loop, thread, task].enumerated() {
            line += Line(index > 0 ? ", " : "", .textSecondary) + Line(text, role)
        }
        let isBorn = loop.0 == "new loop" || isNewThread
        return isBorn ? line + Line("; born for this call", .textSecondary) : line
    }
}
