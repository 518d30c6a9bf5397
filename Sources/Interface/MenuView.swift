import Screen

/// A list to choose from, in the middle of the screen, over the view.
struct MenuView {
    private let model: Model
    private let menu: Menu?
    private let frame: Area

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        guard case .menu(let menu) = model.overlay else {
            self.menu = nil
            frame = Area(row: 0, column: 0, rows: 0, columns: 0)
            return
        }
        self.menu = menu
        let widest = menu.items.map { TextWidth.columns($0.name, glyphs: model.glyphs) }.max() ?? 0
        let body = skeleton.body
        let columns = min(body.columns, max(widest + 10, menu.title.count + 8))
        let rows = min(body.rows, menu.items.count + 2)
        frame = Area(
            row: body.row + (body.rows - rows) / 2, column: body.column + (body.columns - columns) / 2, rows: rows,
            columns: columns)
    }

    /// Where the choices are.
    var list: Area {
        var area = frame
        _ = area.takeTop(1)
        _ = area.takeBottom(1)
        _ = area.takeLeft(2)
        area.columns = max(0, area.columns - 2)
        return area
    }

    func draw(into screen: inout Frame) {
        guard let menu else { return }
        let glyphs = model.glyphs
        screen.fill(
            rows: frame.row..<frame.row + frame.rows, columns: frame.column..<frame.column + frame.columns, with: " ",
            role: .textPrimary)
        screen.box(frame, title: Line(menu.title, .frameTitle))
        let list = self.list
        let window = Window(
            showing: menu.cursor.position, on: menu.cursor.line, rows: list.rows, count: menu.items.count)
        for (line, place) in window.shown.enumerated() {
            let item = menu.items[place]
            let isSelected = place == menu.cursor.position
            var text = Line(isSelected ? "\(glyphs.mark(.selectMark)) " : "  ", .selectMark)
            if let isChecked = item.isChecked {
                text.add(isChecked ? "\(glyphs.mark(.stateOk)) " : "  ", .stateOk)
            }
            text.add(item.name, isSelected ? .textStrong : .textPrimary)
            screen.put(text, row: list.row + line, column: list.column, limit: list.columns)
            if isSelected {
                screen.highlight(
                    row: list.row + line, columns: list.column..<list.column + list.columns, role: .selectRow)
            }
        }
    }
}

extension Frame {
    /// Draws the edge of an area, with a title in its upper side.
    mutating func box(_ area: Area, title: Line) {
        guard area.rows > 1, area.columns > 1 else { return }
        let right = area.column + area.columns - 1
        let bottom = area.row + area.rows - 1
        rule(in: Area(row: area.row, column: area.column, rows: 1, columns: area.columns), title: title)
        rule(in: Area(row: bottom, column: area.column, rows: 1, columns: area.columns))
        for column in [area.column, right] {
            fill(rows: area.row..<bottom + 1, columns: column..<column + 1, with: glyphs.vertical, role: .frameLine)
        }
        let corners: [(row: Int, column: Int, corner: Glyphs.Corner)] = [
            (area.row, area.column, .topLeft), (area.row, right, .topRight), (bottom, area.column, .bottomLeft),
            (bottom, right, .bottomRight),
        ]
        for place in corners {
            let glyph = String(glyphs.corner(place.corner))
            put(glyph, at: Position(row: place.row, column: place.column), role: .frameLine)
        }
    }
}
