import Analysis
import Screen
import Trace

extension Model {
    /// Does what a key asked for; the command has no obstacle.
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .halfPageUp: move(by: -max(1, rowsShown / 2))
        case .halfPageDown: move(by: max(1, rowsShown / 2))
        case .pageUp: move(by: -max(1, rowsShown))
        case .pageDown: move(by: max(1, rowsShown))
        case .first: move(by: -.max)
        case .last: move(by: .max)
        case .open: page = selectedEntry.map { PageState(request: $0.id) }
        case .back: goBack()
        case .nextPane: page?.pane.move(by: 1)
        case .previousPane: page?.pane.move(by: -1)
        case .newer: turnPage(by: -1)
        case .older: turnPage(by: 1)
        case .home:
            help = nil
            page = nil
        case .pause: paused = paused == nil ? live : nil
        case .follow: toggleFollow()
        case .help: help = HelpState()
        case .switchMode: return [.switchMode(server.mode.next)]
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return [.quit(leavingScreen: false)]
        case .leave: return [.quit(leavingScreen: true)]
        }
        return []
    }

    private var skeleton: Skeleton { Skeleton(size) }

    /// How many lines of what the keys move are on the screen.
    private var rowsShown: Int {
        switch scope {
        case .requests: RequestsLayout(skeleton).list.rows
        case .request: page.map { RequestView(model: self, skeleton: skeleton).rows(of: $0.pane) } ?? 0
        case .help: HelpView(model: self, skeleton: skeleton).rows
        }
    }

    private mutating func goBack() {
        if help != nil { help = nil } else { page = nil }
    }

    // MARK: - Moving

    private mutating func move(by steps: Int) {
        switch scope {
        case .requests: select(by: steps)
        case .request: scrollPage(by: steps)
        case .help:
            let last = HelpView(model: self, skeleton: skeleton).lastTop
            help = help.map { HelpState(top: Self.moved($0.top, by: steps, within: 0...last)) }
        }
    }

    private mutating func scrollPage(by steps: Int) {
        guard let open = page else { return }
        let last = RequestView(model: self, skeleton: skeleton).lastTop(of: open.pane)
        page?[top: open.pane] = Self.moved(open[top: open.pane], by: steps, within: 0...last)
    }

    private mutating func select(by steps: Int) {
        guard let position = selectedPosition else { return }
        let rows = RequestsLayout(skeleton).list.rows
        let window = Window(showing: position, on: list.line, rows: rows, count: picture.log.count)
        let target = Self.moved(position, by: steps, within: 0...picture.log.count - 1)
        guard let entry = picture.log[position: target] else { return }
        list.selection = .request(entry.id)
        list.line = Self.moved(position - window.top, by: target - position, within: 0...max(0, rows - 1))
    }

    /// Opens the request that stands so many places below in the list, in the same pane.
    private mutating func turnPage(by steps: Int) {
        guard let open = page, let position = picture.log.position(of: open.request),
            let entry = picture.log[position: position + steps]
        else { return }
        var next = PageState(request: entry.id)
        next.pane = open.pane
        page = next
        list.selection = .request(entry.id)
    }

    private mutating func toggleFollow() {
        guard list.selection == .newest else {
            list = ListState()
            return
        }
        if let entry = selectedEntry { list.selection = .request(entry.id) }
    }

    /// A number moved on, and stopped at the ends of a range.
    private static func moved(_ value: Int, by steps: Int, within range: ClosedRange<Int>) -> Int {
        let (sum, overflow) = value.addingReportingOverflow(steps)
        let moved = overflow ? (steps > 0 ? Int.max : Int.min) : sum
        return min(max(moved, range.lowerBound), range.upperBound)
    }
}
