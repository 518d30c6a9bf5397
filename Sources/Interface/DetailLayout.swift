import Screen

/// Where a list and what there is to say about its selected row are: beside each other, or the one below the other.
struct DetailLayout: Hashable, Sendable {
    /// Everything, for when there is no list.
    let whole: Area
    let headings: Area
    var list: Area
    let rule: Area
    let divider: Area
    let detail: Area

    /// Lays out a screen.
    ///
    /// - Parameters:
    ///   - skeleton: the parts that all views share.
    ///   - rows: how many rows the detail has below a list on a screen of medium size.
    init(_ skeleton: Skeleton, rows: Int) {
        whole = skeleton.body.inset(columns: 3)
        var rest = skeleton.body
        let none = Area(row: 0, column: 0, rows: 0, columns: 0)
        switch skeleton.sizeClass {
        case .large:
            rule = rest.takeBottom(1)
            var left = rest.takeLeft(min(112, rest.columns * 11 / 16))
            divider = rest.takeLeft(1)
            detail = rest.inset(columns: 1)
            headings = left.takeTop(1)
            list = left
        case .medium, .small:
            let wanted = skeleton.sizeClass == .medium ? rows : 1
            var below = rest.takeBottom(min(wanted + 1, rest.rows / 2))
            rule = below.takeTop(1)
            divider = none
            detail = below.inset(columns: 1)
            headings = rest.takeTop(1)
            list = rest
        case .tiny:
            (rule, divider, detail, headings) = (none, none, none, none)
            list = rest
        }
    }
}

extension Window {
    /// What a list does not show: how many rows there are above and below.
    var beyond: Line {
        let above = top > 0 ? "\(top) above" : nil
        let below = below > 0 ? "\(below) below" : nil
        return Line([above, below].compactMap(\.self).joined(separator: ", "), .textSecondary)
    }
}
