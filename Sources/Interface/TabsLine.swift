import Analysis
import Screen

/// The names of the views with their keys; they stand in the rule below the header.
struct TabsLine {
    /// Where a view's name is in the line.
    struct Place: Hashable, Sendable {
        var tab: Tab
        var columns: Range<Int>
    }

    private(set) var line = Line()
    private(set) var places: [Place] = []

    /// Lays out the names.
    ///
    /// - Parameters:
    ///   - model: what is shown.
    ///   - columns: how much room there is; where it is short, the names stand closer, and then only the keys of the
    ///     other views are named.
    init(_ model: Model, columns: Int) {
        let wide = Line(" \(model.glyphs.horizontal) ", .frameLine)
        let layouts = [(wide, true), (Line("  "), true), (Line(" "), true), (wide, false)]
        for (gap, isNamed) in layouts {
            lay(out: model, gap: gap, isNamed: isNamed)
            if line.columns(model.glyphs) <= columns { return }
        }
    }

    private mutating func lay(out model: Model, gap: Line, isNamed: Bool) {
        line = Line()
        places = []
        for tab in Tab.allCases {
            if tab != .requests { line += gap }
            let isShown = tab == model.tab
            let start = line.columns(model.glyphs)
            line.add("\(tab.rawValue)", isShown ? .frameTitle : .frameKey)
            if isNamed || isShown { line.add(" \(tab.title)", isShown ? .frameTitle : .textSecondary) }
            if let count = model.count(of: tab) { line.add(" \(count)", .textWarning) }
            places.append(Place(tab: tab, columns: start..<line.columns(model.glyphs)))
        }
    }
}

extension Model {
    /// How many things wait in a view; `nil` where that says nothing.
    func count(of tab: Tab) -> Int? {
        switch tab {
        case .console: picture.console.count > 0 ? picture.console.count : nil
        case .findings: picture.findings.count > 0 ? picture.findings.count : nil
        case .requests, .hooks, .loops, .load, .tryOut: nil
        }
    }
}
