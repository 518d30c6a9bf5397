import Screen

/// Where the settings and the figures of load are: beside each other, or the one in front of the other.
struct LoadLayout: Hashable, Sendable {
    /// The names of what is in front and what is behind it, where there is no room for both.
    let names: Area
    let controls: Area
    let rule: Area
    /// What there is to say about the selected setting.
    let about: Area
    let divider: Area
    let figures: Area

    /// - Parameters:
    ///   - skeleton: the parts that all views share.
    ///   - pane: what has the keys, which is in front where there is no room for both.
    init(_ skeleton: Skeleton, _ pane: LoadState.Pane) {
        var rest = skeleton.body.inset(columns: 1)
        let margin = rest.column - skeleton.body.column
        let none = Area(row: rest.row, column: rest.column, rows: 0, columns: 0)
        var left = none
        if rest.columns >= 96, rest.rows >= 16 {
            names = none
            left = rest.takeLeft(skeleton.sizeClass == .large ? 48 : 38)
            divider = rest.takeLeft(1)
            figures = rest.inset(columns: 1)
        } else {
            names = rest.takeTop(rest.rows >= 4 ? 1 : 0)
            divider = none
            left = pane == .controls ? rest : none
            figures = pane == .figures ? rest : none
        }
        about = left.takeBottom(left.rows >= 20 ? 3 : left.rows >= 9 ? 2 : 0)
        rule = left.takeBottom(left.rows >= 8 ? 1 : 0)
        // The mark of the selected row is where it is in other lists.
        controls =
            left.isEmpty
            ? left
            : Area(
                row: left.row, column: left.column - margin, rows: left.rows, columns: left.columns + margin)
    }

    var showsControls: Bool { !controls.isEmpty }
    var showsFigures: Bool { !figures.isEmpty }
}
