/// A grid of dots, finer than cells, to draw lines on.
struct DotCanvas {
    /// A dot's place; the origin is the top left one.
    struct Dot: Hashable {
        var x: Int
        var y: Int
    }

    private let symbols: GraphSymbols
    private let size: Size
    /// The dots of every cell as a set of bits, row by row.
    private var cells: [UInt8]

    init(_ size: Size, symbols: GraphSymbols) {
        self.symbols = symbols
        self.size = size
        cells = [UInt8](repeating: 0, count: size.columns * size.rows)
    }

    /// The dots from left to right.
    var width: Int { size.columns * (bits.first?.count ?? 0) }
    /// The dots from top to bottom.
    var height: Int { size.rows * bits.count }

    /// Sets the dots of a straight line, the ends included; those outside are left out.
    mutating func draw(from start: Dot, to end: Dot) {
        let (dx, dy) = (abs(end.x - start.x), abs(end.y - start.y))
        let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
        var dot = start
        var error = dx - dy
        set(dot)
        while dot != end {
            let doubled = 2 * error
            if doubled > -dy { (error, dot.x) = (error - dy, dot.x + stepX) }
            if doubled < dx { (error, dot.y) = (error + dx, dot.y + stepY) }
            set(dot)
        }
    }

    /// The glyphs from the top row down.
    func cells(role: Role) -> [[GraphCell]] {
        (0..<size.rows).map { row in
            cells[(row * size.columns)..<((row + 1) * size.columns)].map { dots in
                dots == 0 ? .blank : GraphCell(glyph(dots), role)
            }
        }
    }

    private mutating func set(_ dot: Dot) {
        guard (0..<width).contains(dot.x), (0..<height).contains(dot.y) else { return }
        let bits = bits
        let (rows, columns) = (bits.count, bits[0].count)
        cells[dot.y / rows * size.columns + dot.x / columns] |= bits[dot.y % rows][dot.x % columns]
    }

    /// The bits of a cell's dots, row by row from the top.
    private var bits: [[UInt8]] {
        switch symbols {
        case .braille: Braille.bits
        case .block: [[1, 2], [4, 8]]
        case .ascii: [[1], [2], [4]]
        }
    }

    private func glyph(_ dots: UInt8) -> Character {
        switch symbols {
        case .braille: Braille.glyph(dots)
        case .block: DotCanvas.quarters[Int(dots & 15)]
        case .ascii: DotCanvas.thirds[Int(dots & 7)]
        }
    }

    private static let quarters: [Character] = [
        " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
    ]
    private static let thirds: [Character] = [" ", "'", "-", "\"", ".", ":", "=", "|"]
}
