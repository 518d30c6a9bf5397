import Screen

/// The parts of the screen that every view shares.
struct Skeleton: Hashable, Sendable {
    let sizeClass: SizeClass
    let header: Area
    let summary: Area
    let rule: Area
    let body: Area
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
}
