/// Where the parts of the list of requests are.
struct RequestsLayout: Hashable, Sendable {
    /// Everything, for when there is no list.
    let whole: Area
    let headings: Area
    let list: Area
    let rule: Area
    let divider: Area
    let detail: Area
    /// Whether `detail` shows the whole request, not some lines about it.
    let showsWholeRequest: Bool

    init(_ skeleton: Skeleton) {
        whole = skeleton.body
        var rest = skeleton.body
        showsWholeRequest = skeleton.sizeClass == .large
        let detailRows = [SizeClass.small: 1, .medium: 2][skeleton.sizeClass] ?? 0
        var below = rest.takeBottom(detailRows > 0 ? detailRows + 1 : showsWholeRequest ? 1 : 0)
        rule = below.takeTop(1)
        var left = showsWholeRequest ? rest.takeLeft(min(112, rest.columns * 5 / 8)) : rest
        divider = showsWholeRequest ? rest.takeLeft(1) : Area(row: 0, column: 0, rows: 0, columns: 0)
        detail = (showsWholeRequest ? rest : below).inset(columns: 1)
        headings = left.takeTop(skeleton.sizeClass == .tiny ? 0 : 1)
        list = left
    }
}
