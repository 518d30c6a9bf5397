/// Where the parts of an open request are: all panes, or the one that has the keys.
struct RequestLayout: Hashable, Sendable {
    /// A pane that is shown, with the row of its title.
    struct Placement: Hashable, Sendable {
        var pane: Pane
        var title: Area
        var text: Area

        init(_ pane: Pane, _ area: Area) {
            var rest = area
            self.pane = pane
            title = rest.takeTop(1)
            text = rest.inset(columns: 1)
        }
    }

    let title: Area
    let panes: [Placement]
    let divider: Area

    /// Lays out a screen.
    ///
    /// - Parameters:
    ///   - skeleton: the parts that all views share.
    ///   - focus: the pane that has the keys.
    ///   - factCount: how many lines the facts have in that many columns.
    init(_ skeleton: Skeleton, focus: Pane, factCount: (_ columns: Int) -> Int) {
        var rest = skeleton.body
        title = rest.takeTop(skeleton.sizeClass == .tiny ? 1 : 2).inset(columns: 1)
        var upper = rest
        switch skeleton.sizeClass {
        case .large:
            let left = rest.takeLeft(rest.columns * 3 / 5)
            divider = rest.takeLeft(1)
            let half = rest.takeTop(rest.rows / 2)
            panes = [Placement(.facts, left), Placement(.requestBody, half), Placement(.responseBody, rest)]
        case .medium:
            upper = rest.takeTop(min(factCount(rest.columns - 2) + 1, rest.rows - min(8, rest.rows / 2)))
            let left = rest.takeLeft(rest.columns / 2)
            divider = rest.takeLeft(1)
            panes = [Placement(.facts, upper), Placement(.requestBody, left), Placement(.responseBody, rest)]
        case .small, .tiny:
            divider = Area(row: 0, column: 0, rows: 0, columns: 0)
            panes = [Placement(focus, rest)]
        }
    }
}
