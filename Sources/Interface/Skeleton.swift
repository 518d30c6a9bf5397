import Screen

/// The parts of the screen that every view shares.
struct Skeleton: Hashable, Sendable {
    let sizeClass: SizeClass
    let header: Area
    let summary: Area
    let rule: Area
    private(set) var body: Area
    /// What an audience is told; empty where there is none.
    private(set) var caption = Area(row: 0, column: 0, rows: 0, columns: 0)
    let footer: Area

    init(_ size: Size) {
        sizeClass = SizeClass(size)
        var rest = Area(size)
        let isTiny = sizeClass == .tiny
        // What is too small for everything shows requests first, then the keys, then the server.
        header = rest.takeTop(isTiny && size.rows < 3 ? 0 : 1)
        footer = rest.takeBottom(isTiny && size.rows < 2 ? 0 : 1)
        summary = rest.takeTop(isTiny ? 0 : 1)
        rule = rest.takeTop(isTiny ? 0 : 1)
        body = rest
    }

    /// Gives a caption that many rows at the bottom of the body.
    mutating func takeCaption(_ rows: Int) {
        caption = body.takeBottom(rows)
    }
}
