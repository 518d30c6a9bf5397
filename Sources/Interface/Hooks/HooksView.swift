import Analysis
import Screen
import Trace

/// The figures of each hook on each of its paths, and what there is to say about the selected one.
struct HooksView: RowsView {
    private let model: Model
    private let layout: DetailLayout
    private let table: Table<HookColumn>
    private let rows: [HookRow]

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        layout = DetailLayout(skeleton, rows: 11)
        table = Table(HookColumn.allCases.map(\.column), in: layout.list)
        rows = model.rankings[.hooks, default: Ranking()].arranged(Self.rows(model), key: \.key)
    }

    var list: Area { layout.list }
    var keys: [String] { rows.map(\.key) }

    func opening(_ key: String) -> Opening? {
        rows.first { $0.key == key }.map { .filter($0.filter) }
    }

    /// All rows as the order has them now.
    static func rows(_ model: Model) -> [HookRow] {
        let picture = model.picture
        let figures = Dictionary(picture.figures.map { ($0.group, $0) }) { first, _ in first }
        let groups = Set(figures.keys).union(picture.hooks.groups).sorted()
        let rows = groups.map { HookRow(group: $0, figures: figures[$0], history: picture.hooks[$0]) }
        let order = model.hookOrder
        guard order.column != .hook else { return order.isDescending ? rows.reversed() : rows }
        return rows.enumerated().sorted { left, right in
            let (first, second) = (left.element.rank(order.column), right.element.rank(order.column))
            guard first == second else { return (first < second) != order.isDescending }
            return left.offset < right.offset
        }.map(\.element)
    }

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        let cursor = model.cursor(of: .hooks)
        guard let position = cursor.position(count: rows.count, named: keys.firstIndex(of:)) else {
            return frame.put(empty, in: layout.whole)
        }
        let order = model.hookOrder
        table.drawTitles((order.column, order.isDescending), into: &frame, in: layout.headings)
        let window = Window(showing: position, on: cursor.line, rows: list.rows, count: rows.count)
        table.draw(window, selected: position, in: list, into: &frame) { place, column, width in
            rows[place].cell(column, width: width, glyphs: glyphs)
        }
        frame.rule(in: layout.rule, title: window.beyond)
        frame.vertical(in: layout.divider)
        draw(HookDetail(row: rows[position], picture: model.picture, glyphs: glyphs), into: &frame)
    }

    private func draw(_ detail: HookDetail, into frame: inout Frame) {
        var area = layout.detail
        guard area.rows > 1 else { return frame.put([detail.summary], in: area) }
        frame.put(detail.title(columns: area.columns), in: area.takeTop(1))
        if layout.divider.isEmpty {
            let left = area.takeLeft(area.columns * 9 / 20)
            _ = area.takeLeft(2)
            frame.put(detail.chart(columns: left.columns, rows: left.rows), in: left)
        } else {
            _ = area.takeTop(1)
            let upper = area.takeTop(min(12, area.rows / 2))
            frame.put(detail.chart(columns: upper.columns, rows: upper.rows - 1), in: upper)
        }
        frame.put(detail.facts(columns: area.columns), in: area)
    }

    private var empty: [Line] {
        [
            Line("No hook was called yet.", .textStrong),
            Line("Each hook has a row here for each path that its calls took, with its times and what it cost others."),
            Line("1 goes to the list of requests, which shows how to make a call; 7 makes one.", .textSecondary),
        ].flatMap { $0.wrapped(to: max(1, layout.whole.columns), glyphs) }
    }
}
