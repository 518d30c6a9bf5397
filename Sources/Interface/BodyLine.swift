import Screen

/// One line of a body's layout: a part of the layout's text, and what is known of it before it is shown.
struct BodyLine: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case json
        /// As it came.
        case plain
        /// Said by the interface about the body.
        case notice
    }

    private static let deepestInset = 24

    var kind: Kind
    var depth = 0
    /// Where the line's bytes are in the layout's text.
    var range = 0..<0
    /// How many bytes at the start name the field of an event stream.
    var label = 0
    /// How many bytes at the start go on with what did not fit into the line above.
    var rest = 0
    var restRole = Role.jsonString
    /// The object or array that the line opens.
    var node: Int?
    /// The columns of each glyph; `nil` where all bytes are plain ASCII and so take one each.
    var widths: [UInt8]?

    /// How many spaces stand before the text.
    var inset: Int { kind == .json ? 2 * min(depth, Self.deepestInset) : 0 }
    /// How far every row of the line but the first is moved in.
    var hanging: Int { inset + 2 }

    /// How many rows the line takes, exactly as `Line.wrapped` makes them.
    func rowCount(columns: Int) -> Int {
        let columns = max(1, columns)
        let room = columns - min(hanging, columns / 2)
        guard let widths else {
            let over = inset + range.count - columns
            return over <= 0 ? 1 : 1 + (over + room - 1) / room
        }
        guard inset + widths.reduce(0, { $0 + Int($1) }) > columns else { return 1 }
        var rows = 1
        var used = 0
        for width in repeatElement(1, count: inset) + widths.lazy.map(Int.init) {
            if used > 0, used + width > (rows == 1 ? columns : room) {
                rows += 1
                used = 0
            }
            used += width
        }
        return rows
    }

    /// The row in which a glyph of the line stands, or the last row for one behind the end.
    func part(ofGlyph index: Int, columns: Int) -> Int {
        let columns = max(1, columns)
        let room = columns - min(hanging, columns / 2)
        guard let widths else {
            let over = inset + min(max(0, index), max(0, range.count - 1)) - columns
            return over < 0 ? 0 : 1 + over / room
        }
        var part = 0
        var used = 0
        for width in repeatElement(1, count: inset) + widths.prefix(max(0, index) + 1).map(Int.init) {
            if used > 0, used + width > (part == 0 ? columns : room) {
                part += 1
                used = 0
            }
            used += width
        }
        return part
    }
}
