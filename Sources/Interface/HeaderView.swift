import Analysis
import Screen
import Trace

/// The lines at the top: whose server this is and in which mode, and the figures over all requests.
struct HeaderView {
    let model: Model

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame, _ skeleton: Skeleton) {
        if !skeleton.header.isEmpty {
            let area = skeleton.header.inset(columns: 1)
            let state = self.state(isTiny: skeleton.sizeClass == .tiny)
            let left = server(isTiny: skeleton.sizeClass == .tiny)
            let width = min(state.columns(glyphs), area.columns)
            let room = area.columns - width - 2
            if room > 0 { frame.put([left.line(columns: room, glyphs)], in: area) }
            frame.put(state, row: area.row, column: area.column + area.columns - width, limit: width)
        }
        frame.put([figures.line(columns: skeleton.summary.columns - 2, glyphs)], in: skeleton.summary.inset(columns: 1))
        frame.rule(in: skeleton.rule, title: TabsLine(model, columns: skeleton.rule.columns - 6).line)
    }

    private func server(isTiny: Bool) -> Parts {
        let server = model.server
        var parts = Parts(gap: Line("   "))
        parts.add(Line("ActingWeb inspector", .frameTitle), rank: 3)
        parts.add(Line(server.application, .textStrong), rank: 1)
        parts.add(Line(server.url, .textSecondary), rank: 2)
        let loops = "\(server.loops) \(server.loops == 1 ? "loop" : "loops")"
        parts.add(Line("mode ", .textSecondary) + Line(server.mode.rawValue, .textStrong), rank: 0)
        parts.add(Line(loops, .textSecondary), rank: 4)
        if isTiny { parts.add(Line("in flight \(model.picture.log.inFlightCount)"), rank: 1) }
        return parts
    }

    private func state(isTiny: Bool) -> Line {
        let clock = isTiny ? Line() : Line("   \(model.vitals.timeOfDay.text)", .textSecondary)
        guard let paused = model.paused else {
            return Line("\(glyphs.mark(.stateServing)) serving", .stateServing) + clock
        }
        let new = model.live.log.started - paused.log.started
        return Line("\(glyphs.mark(.statePaused)) view paused, \(new) new", .statePaused) + clock
    }

    private var figures: Parts {
        let picture = model.picture
        let summary = picture.log.summary(at: picture.now)
        var parts = Parts(gap: Line(" \(glyphs.vertical) ", .frameLine))
        let perSecond = summary.rate.figure(digits: summary.rate < 9.95 ? 1 : 0)
        let rate = Line(TextFit.fit("\(perSecond)/s", columns: 6, alignment: .right))
        parts.add(rate, rank: 1)
        let history = Sparkline(summary.history.map(Double.init), columns: 12)
        parts.add(Line(history.cells(GraphSymbols(glyphs))), rank: 3)
        parts.add(figure("p50", glyphs.cell(summary.p50)) + figure(" p99", glyphs.cell(summary.p99)), rank: 0)
        parts.add(figure("in flight", Self.right(picture.log.inFlightCount, 3)), rank: 0)
        let errorRole: Role = summary.errors > 0 ? .textError : .textPrimary
        parts.add(figure("errors", Self.right(summary.errors, 3), errorRole), rank: 4)
        let lossRole: Role = model.dropped > 0 ? .textWarning : .textPrimary
        let fill = "\(Self.percent(model.vitals.ringFill))%"
        parts.add(figure("ring", TextFit.fit(fill, columns: 4, alignment: .right)), rank: 5)
        parts.add(figure("dropped", "\(model.dropped)", lossRole), rank: model.dropped > 0 ? 0 : 2)
        if let share = model.vitals.observerShare {
            parts.add(figure("observer", "\((share * 100).figure(digits: 1))%"), rank: 6)
        }
        return parts
    }

    private func figure(_ name: String, _ value: String, _ role: Role = .textPrimary) -> Line {
        Line("\(name) ", .textSecondary) + Line(value, role)
    }

    private static func right(_ number: Int, _ columns: Int) -> String {
        let text = "\(number)"
        return String(repeating: " ", count: max(0, columns - text.count)) + text
    }

    private static func percent(_ share: Double) -> Int {
        share.isFinite ? Int(min(max(share, 0), 1) * 100 + 0.5) : 0
    }
}
