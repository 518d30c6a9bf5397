import Analysis
import Trace

extension Model {
    /// Puts the rows of the view in front in order, where it has an order of its own and it is time to.
    mutating func rank(isForced: Bool = false) {
        guard isForced || rankings[tab, default: Ranking()].isDue(at: picture.now) else { return }
        switch tab {
        case .hooks: rankings[tab] = Ranking(HooksView.rows(self).map(\.key), at: picture.now)
        case .findings: rankings[tab] = Ranking(FindingsView.groups(self).map(\.name), at: picture.now)
        case .requests, .loops, .load, .console, .tryOut: break
        }
    }

    mutating func sortRowsByNext() {
        if tab == .hooks { hookOrder = hookOrder.next } else { findingOrder = findingOrder.next }
        rank(isForced: true)
    }

    mutating func invertRows() {
        hookOrder.isDescending.toggle()
        rank(isForced: true)
    }
}
