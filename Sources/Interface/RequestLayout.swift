/// Where the parts of an open request are: all panes, the facts and one body, or the pane that has the keys.
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

    /// How few rows a pane has while another one has the keys, its title included.
    private static let fewest = 9

    let title: Area
    let panes: [Placement]
    let divider: Area

    /// Lays out a screen.
    ///
    /// - Parameters:
    ///   - skeleton: the parts that all views share.
    ///   - focus: the pane that has the keys.
    ///   - body: the body that is shown where there is room for one.
    ///   - factCount: how many lines the facts have in `factColumns`.
    init(_ skeleton: Skeleton, focus: Pane, body: Pane, factCount: Int) {
        var rest = skeleton.body
        title = rest.takeTop(skeleton.sizeClass == .tiny ? 1 : 2).inset(columns: 1)
        switch skeleton.sizeClass {
        case .large:
            let left = rest.takeLeft(Self.leftColumns(skeleton))
            divider = rest.takeLeft(1)
            let half = rest.takeTop(rest.rows / 2)
            panes = [Placement(.facts, left), Placement(.requestBody, half), Placement(.responseBody, rest)]
        case .medium:
            divider = Area(row: 0, column: 0, rows: 0, columns: 0)
            let most = focus == .facts ? rest.rows - min(Self.fewest, rest.rows / 2) : min(Self.fewest, rest.rows / 2)
            let upper = rest.takeTop(min(factCount + 1, most))
            panes = [Placement(.facts, upper), Placement(body, rest)]
        case .small, .tiny:
            divider = Area(row: 0, column: 0, rows: 0, columns: 0)
            panes = [Placement(focus, rest)]
        }
    }

    /// The columns that the facts' text has.
    static func factColumns(_ skeleton: Skeleton) -> Int {
        var area = skeleton.body
        if skeleton.sizeClass == .large { area = area.takeLeft(leftColumns(skeleton)) }
        return area.inset(columns: 1).columns
    }

    private static func leftColumns(_ skeleton: Skeleton) -> Int { skeleton.body.columns * 3 / 5 }
}
