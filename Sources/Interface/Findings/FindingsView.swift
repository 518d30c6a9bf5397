import Analysis
import Screen
import Trace

/// What is wrong, by rule and by what it is about, and why it matters, what shows it and what to do about the selected.
struct FindingsView: RowsView {
    private let model: Model
    private let layout: DetailLayout
    private let table: Table<FindingColumn>
    private let groups: [FindingGroup]

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        layout = DetailLayout(skeleton, rows: 11)
        table = Table(FindingColumn.allCases.map(\.column), in: layout.list)
        groups = model.rankings[.findings, default: Ranking()].arranged(Self.groups(model), key: \.name)
    }

    var list: Area { layout.list }
    var keys: [String] { groups.map(\.name) }

    func opening(_ key: String) -> Opening? {
        groups.first { $0.name == key }?.requests.first { model.picture.log[id: $0] != nil }.map { .request($0) }
    }

    /// All groups as the order has them now.
    static func groups(_ model: Model) -> [FindingGroup] {
        model.picture.findings.all.sorted { left, right in
            let (first, second) = (left.last?.nanoseconds ?? 0, right.last?.nanoseconds ?? 0)
            if model.findingOrder == .count, left.count != right.count { return left.count > right.count }
            return first == second ? left.name < right.name : first > second
        }
    }

    /// The selected finding in full, as plain lines.
    var copied: String? {
        let position = model.cursor(of: .findings).position(count: groups.count, named: keys.firstIndex(of:))
        return position.map { FindingDetail(group: groups[$0], picture: model.picture, glyphs: glyphs).copied }
    }

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        let cursor = model.cursor(of: .findings)
        guard let position = cursor.position(count: groups.count, named: keys.firstIndex(of:)) else {
            return frame.put(empty, in: layout.whole)
        }
        let order: FindingColumn = model.findingOrder == .newest ? .last : .count
        table.drawTitles((order, true), into: &frame, in: layout.headings)
        let window = Window(showing: position, on: cursor.line, rows: list.rows, count: groups.count)
        table.draw(window, selected: position, in: list, into: &frame) { place, column, _ in
            cell(column, of: groups[place])
        }
        frame.rule(in: layout.rule, title: window.beyond)
        frame.vertical(in: layout.divider)
        let detail = FindingDetail(group: groups[position], picture: model.picture, glyphs: glyphs)
        draw(detail, into: &frame)
    }

    private func draw(_ detail: FindingDetail, into frame: inout Frame) {
        var area = layout.detail
        guard area.rows > 1 else { return frame.put([detail.summary], in: area) }
        guard layout.divider.isEmpty else {
            return frame.put(detail.lines(columns: area.columns) + detail.requests, in: area)
        }
        let left = area.takeLeft(area.columns - 34)
        _ = area.takeLeft(2)
        frame.put(detail.lines(columns: left.columns), in: left)
        frame.put(detail.requests, in: area)
    }

    private func cell(_ column: FindingColumn, of group: FindingGroup) -> Line {
        switch column {
        case .rule: Line(group.id.rule.rawValue, .textWarning)
        case .subject: group.id.subject.map { Line($0, .textStrong) } ?? Line(String(glyphs.nothing), .textSecondary)
        case .count: Line(CountFormat.text(group.count))
        case .last: Line(group.last.map { model.picture.clock.reading(at: $0).text } ?? "at start", .textSecondary)
        case .what: Line(group.newest.what)
        }
    }

    private var empty: [Line] {
        [
            Line("Nothing is wrong, as far as was looked.", .textStrong),
            Line(
                "Each finished request is held against \(FindingRule.allCases.count) rules: loops that are held, hooks "
                    + "that wait for workers, errors that are hidden, decisions that are lost, and others."),
            Line("m runs the next requests in another mode, in which more goes wrong.", .textSecondary),
        ].flatMap { $0.wrapped(to: max(1, layout.whole.columns), glyphs) }
    }
}
