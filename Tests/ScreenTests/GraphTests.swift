import Screen
import Testing

@Suite struct GraphTests {
    private static let strange: [[Double]] = [
        [], [0], [.nan], [.infinity], [-.infinity], [-1], [0, 0], [.nan, .nan, .nan], [1, .nan, -5, .infinity, 0],
        [.greatestFiniteMagnitude, .leastNonzeroMagnitude, -.greatestFiniteMagnitude],
        Array(repeating: 3, count: 5_000),
    ]
    private static let extents = [Int.min, -1, 0, 1, 2, 7]
    private static let ramp = (0...8).map(Double.init)

    @Test(arguments: [
        (GraphSymbols.block, "▁▁▂▃▄▅▆▇██"), (.ascii, "..:-=+*%##"), (.braille, "⣀⣀⣀⣀⣀⣀⣤⣶⣾⣿"),
    ])
    func `a sparkline rises with its values, the newest on the right`(symbols: GraphSymbols, line: String) {
        #expect(text([Sparkline(Self.ramp, columns: 10).cells(symbols)]) == [line])
    }

    @Test func `a sparkline shows the latest values and scales to them`() {
        #expect(text([Sparkline([900, 1, 2], columns: 2).cells(.block)]) == ["▅█"])
        #expect(text([Sparkline([5, .nan, 0], columns: 3).cells(.block)]) == ["█ ▁"])
        #expect(Sparkline(Self.ramp, columns: 9).cells(.block).last?.role == .scale4)
        #expect(Sparkline(Self.ramp, columns: 9).cells(.block).first?.role == .scale0)
    }

    @Test(
        arguments: [
            (0, "    ", "    ", "    "), (0.001, "▏   ", "⡇   ", "-   "), (0.5, "██  ", "⣿⣿  ", "##  "),
            (0.66, "██▋ ", "⣿⣿⡇ ", "##- "), (0.999, "███▉", "⣿⣿⣿⡇", "###-"), (1, "████", "⣿⣿⣿⣿", "####"),
            (7, "████", "⣿⣿⣿⣿", "####"), (-1, "    ", "    ", "    "), (.nan, "    ", "    ", "    "),
            (.infinity, "████", "⣿⣿⣿⣿", "####"),
        ] as [(Double, String, String, String)])
    func `a bar shows any part, and is full only for the whole`(
        share: Double, block: String, braille: String, ascii: String
    ) {
        let bar = Bar(share, columns: 4, role: .loopBusy)
        #expect(text([bar.cells(.block)]) == [block])
        #expect(text([bar.cells(.braille)]) == [braille])
        #expect(text([bar.cells(.ascii)]) == [ascii])
    }

    @Test func `a histogram stands on its last row and keeps its columns`() {
        let histogram = Histogram([0, 1, 8, 16, .nan], in: Size(columns: 6, rows: 2))
        #expect(text(histogram.cells(.block)) == ["   █  ", " ▁██  "])
        #expect(text(histogram.cells(.braille)) == ["   ⣿  ", " ⣀⣿⣿  "])
        #expect(text(histogram.cells(.ascii)) == ["   #  ", " .##  "])
        #expect(histogram.cells(.block).last?.map(\.role)[2] == .scale2)
        #expect(
            Histogram([4], in: Size(columns: 1, rows: 1), scale: GraphScale(top: 8)).cells(.block)[0][0].glyph == "▄")
    }

    @Test func `heat shows as role and as density`() {
        let map = HeatMap([[0, 1, 2], [3, 4], [.nan, -1, .infinity]])
        #expect(text(map.cells(.block)) == ["·░▒", "▓█ ", " ·█"])
        #expect(text(map.cells(.braille)) == ["⠂⠒⠖", "⠶⣿ ", " ⠂⣿"])
        #expect(text(map.cells(.ascii)) == [".-+", "*# ", " .#"])
        #expect(map.cells(.ascii)[0].map(\.role) == [.scale0, .scale1, .scale2])
        #expect(map.cells(.ascii)[1].prefix(2).map(\.role) == [.scale3, .scale4])
    }

    @Test func `a line goes from edge to edge, and a gap interrupts it`() {
        let rising = LineGraph([0, 1], in: Size(columns: 4, rows: 2), role: .loopBusy)
        #expect(text(rising.cells(.braille)) == ["  ⡠⠊", "⡠⠊  "])
        #expect(text(rising.cells(.block)) == ["  ▄▀", "▄▀  "])
        #expect(text(rising.cells(.ascii)) == ["  ='", ".\"  "])
        let gap = LineGraph([1, .nan, 1], in: Size(columns: 5, rows: 1), role: .loopBusy)
        #expect(text(gap.cells(.ascii)) == ["'   '"])
        #expect(gap.cells(.ascii)[0][0].role == .loopBusy)
    }

    @Test(arguments: strange, GraphSymbols.allCases)
    func `any values fill exactly the cells that were asked for`(values: [Double], symbols: GraphSymbols) {
        for columns in Self.extents {
            let width = max(0, columns)
            #expect(Sparkline(values, columns: columns).cells(symbols).count == width)
            #expect(Bar(values.first ?? .nan, columns: columns, role: .loopBusy).cells(symbols).count == width)
            for rows in Self.extents {
                let size = Size(columns: columns, rows: rows)
                let graphs = [
                    Histogram(values, in: size).cells(symbols),
                    LineGraph(values, in: size, role: .loopBusy).cells(symbols),
                ]
                for graph in graphs {
                    #expect(graph.count == max(0, rows))
                    #expect(graph.allSatisfy { $0.count == width })
                }
            }
        }
        let map = HeatMap([values, [1]]).cells(symbols)
        #expect(map.allSatisfy { $0.count == max(1, values.count) })
    }

    @Test(arguments: strange, GraphSymbols.allCases)
    func `every glyph of a graph is one column wide, and plain in ASCII`(values: [Double], symbols: GraphSymbols) {
        let size = Size(columns: 9, rows: 3)
        let cells =
            [Sparkline(values, columns: 9).cells(symbols)] + Histogram(values, in: size).cells(symbols)
            + HeatMap([values]).cells(symbols) + LineGraph(values, in: size, role: .loopBusy).cells(symbols)
        let glyphs = Set(cells.joined().map(\.glyph)).union(symbols.filling + symbols.shades + symbols.rising)
        #expect(glyphs.allSatisfy { TextWidth.columns($0) == 1 })
        #expect(symbols != .ascii || glyphs.allSatisfy(\.isASCII))
    }

    @Test func `a terminal of ASCII draws ASCII whatever is preferred`() {
        #expect(GraphSymbols.allCases.allSatisfy { GraphSymbols(.ascii, preferred: $0) == .ascii })
        #expect(GraphSymbols.allCases.allSatisfy { GraphSymbols(.unicode, preferred: $0) == $0 })
    }

    private func text(_ rows: [[GraphCell]]) -> [String] {
        rows.map { String($0.map(\.glyph)) }
    }
}
