import JSON
import Screen

/// What the application offers to clients: tools, prompts, resources and templates.
struct OffersView: RowsView {
    private let model: Model
    let list: Area
    private let rule: Area
    private let detail: Area

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        var body = skeleton.body.inset(columns: 1)
        let hasDetail = body.rows >= 8
        detail = body.takeBottom(hasDetail ? 3 : 0)
        rule = body.takeBottom(hasDetail ? 1 : 0)
        list = body
    }

    private var offers: [Offering] { model.tryOut.offers }
    private var glyphs: Glyphs { model.glyphs }

    var keys: [String] { offers.map(\.key) }

    func opening(_ key: String) -> Opening? { .offer(key) }

    func draw(into frame: inout Frame) {
        let cursor = model.cursor(of: .tryOut)
        let keys = keys
        guard let position = cursor.position(count: keys.count, named: keys.firstIndex(of:)) else {
            return frame.put(empty, in: list)
        }
        let window = Window(showing: position, on: cursor.line, rows: list.rows, count: offers.count)
        let nameWidth = min(offers.map { TextWidth.columns($0.name, glyphs: glyphs) }.max() ?? 0, list.columns / 3)
        for (line, place) in window.shown.enumerated() {
            let row = list.row + line
            frame.put(text(offers[place], nameWidth), row: row, column: list.column + 2, limit: list.columns - 2)
            guard place == position else { continue }
            frame.put(
                String(glyphs.mark(.selectMark)), at: Position(row: row, column: list.column), role: .selectMark)
            frame.highlight(row: row, columns: list.column..<list.column + list.columns, role: .selectRow)
        }
        let counts = window.top > 0 || window.below > 0 ? "  \(window.shown.upperBound)/\(window.count)" : ""
        frame.rule(in: rule, title: Line(offers[position].name, .frameTitle) + Line(counts, .textSecondary))
        frame.put(about(offers[position]), in: detail)
    }

    private func text(_ offer: Offering, _ nameWidth: Int) -> Line {
        let kind = TextFit.fit(offer.kind.rawValue, columns: 9, glyphs: glyphs)
        let name = TextFit.fit(offer.name, columns: nameWidth, glyphs: glyphs)
        return Line(kind, .textSecondary) + Line(name, .textStrong) + Line("  \(offer.title ?? offer.about)")
    }

    private func about(_ offer: Offering) -> [Line] {
        var lines = Line(offer.about).wrapped(to: max(1, detail.columns), glyphs)
        let hints = offer.hints.filter { $0.value.bool != nil }.map { "\($0.key) \($0.value.description)" }
        if !hints.isEmpty { lines.insert(Line(hints.joined(separator: "  "), .textSecondary), at: 0) }
        return lines
    }

    private var empty: [Line] {
        let lines: [Line] =
            switch model.tryOut.knowledge {
            case .unknown, .asked: [Line("Asking the server what it offers\(glyphs.ellipsis)", .textSecondary)]
            case .known:
                [
                    Line("The application offers nothing.", .textStrong),
                    Line("Tools, prompts and resources that hooks are registered as appear here. R asks again."),
                ]
            case .failed(let reason):
                [
                    Line("What the server offers is not known: \(reason)", .textError), Line("R asks again."),
                ]
            }
        return lines.flatMap { $0.wrapped(to: max(1, list.columns), glyphs) }
    }
}
