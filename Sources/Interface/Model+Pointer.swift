import Screen

extension Model {
    /// How many lines a step of the wheel is.
    private static let wheelStep = 3

    /// Does what the mouse asks for; what is under it decides.
    mutating func take(_ pointer: Pointer) -> [Effect] {
        // What is being typed is not lost to a stray click.
        guard prompt == nil else { return [] }
        switch pointer.kind {
        case .wheelUp: return scroll(by: -Self.wheelStep, at: pointer.position)
        case .wheelDown: return scroll(by: Self.wheelStep, at: pointer.position)
        case .press: return press(at: pointer.position)
        case .doubleClick: return doubleClick(at: pointer.position)
        }
    }

    private mutating func scroll(by steps: Int, at position: Position) -> [Effect] {
        if overlay == nil, page != nil, let pane = pane(at: position) { page?.pane = pane }
        if scope == .load { giveKeysInLoad(at: position) }
        move(by: steps)
        return previewed
    }

    private mutating func press(at position: Position) -> [Effect] {
        if skeleton.footer.contains(position),
            let binding = FooterView(model: self).binding(at: position.column, in: skeleton.footer)
        {
            let label = binding.keys.first?.label(glyphs: glyphs) ?? binding.command.rawValue
            return perform(binding.command, askedBy: label)
        }
        notice = nil
        if let overlay { return press(at: position, on: overlay) }
        if let tab = TabsLine.tab(at: position, self) { return perform(tab.command) }
        if showsBoard {
            return []
        } else if page != nil {
            if let pane = pane(at: position) { page?.pane = pane }
        } else if tab == .requests {
            pressList(at: position)
        } else {
            if tab == .load { giveKeysInLoad(at: position) }
            pressRow(at: position)
        }
        return []
    }

    /// The first press of the two has selected what is under the pointer; rows may have moved since, it has not.
    private mutating func doubleClick(at position: Position) -> [Effect] {
        switch overlay {
        case .menu where MenuView(model: self, skeleton: skeleton).list.contains(position):
            return perform(.choose, askedBy: Command.choose.rawValue)
        case nil where page == nil && !showsBoard && rows.contains(position):
            return perform(.open, askedBy: Command.open.rawValue)
        default: return press(at: position)
        }
    }

    /// Where the rows are that a cursor goes over.
    private var rows: Area {
        tab == .requests
            ? RequestsLayout(skeleton).list
            : rowsView?.list ?? Area(row: 0, column: 0, rows: 0, columns: 0)
    }

    private mutating func press(at position: Position, on overlay: Overlay) -> [Effect] {
        guard case .menu(var menu) = overlay else { return [] }
        let list = MenuView(model: self, skeleton: skeleton).list
        let window = Window(
            showing: menu.cursor.position, on: menu.cursor.line, rows: list.rows, count: menu.items.count)
        guard let line = list.line(at: position), window.shown.contains(window.top + line) else { return [] }
        menu.cursor.select(menu.items[window.top + line].name, at: window.top + line, line: line)
        self.overlay = .menu(menu)
        return previewed
    }

    // MARK: - Rows and headings

    private mutating func pressList(at position: Position) {
        let layout = RequestsLayout(skeleton)
        if layout.headings.contains(position) {
            let offset = position.column - layout.headings.column
            let slots = RequestsView(model: self, skeleton: skeleton).columns.slots
            if let slot = slots.first(where: { ($0.start..<$0.start + $0.width).contains(offset) }) {
                sort(by: slot.column)
            }
        }
        guard let line = layout.list.line(at: position), let selected = selectedPosition else { return }
        let window = Window(showing: selected, on: list.line, rows: layout.list.rows, count: listedCount)
        guard window.shown.contains(window.top + line) else { return }
        select(by: window.top + line - selected)
    }

    private mutating func pressRow(at position: Position) {
        guard let view = rowsView, let line = view.list.line(at: position) else { return }
        let keys = view.keys
        let cursor = cursor(of: tab)
        // The console shows its end on the last line while it follows.
        let shownOn = tab == .console && cursors[tab] == nil ? view.list.rows - 1 : cursor.line
        guard let row = view.row(onLine: line, cursor: cursor, shownOn: shownOn), keys.indices.contains(row.place)
        else { return }
        var moved = cursor
        moved.select(keys[row.place], at: row.place, line: row.line)
        cursors[tab] = moved
    }

    /// Gives the keys to what is at a place of the view of load.
    private mutating func giveKeysInLoad(at position: Position) {
        let layout = LoadLayout(skeleton, load.pane)
        if layout.controls.contains(position) { load.pane = .controls }
        if layout.figures.contains(position) { load.pane = .figures }
    }

    /// The pane of the open request that a place belongs to.
    private func pane(at position: Position) -> Pane? {
        RequestView(model: self, skeleton: skeleton).panes
            .first { $0.title.contains(position) || $0.text.contains(position) }?.pane
    }
}

extension Area {
    func contains(_ position: Position) -> Bool {
        line(at: position) != nil
    }

    /// Which of the area's rows a place is in, counted from its top; `nil` outside.
    fileprivate func line(at position: Position) -> Int? {
        guard (column..<column + columns).contains(position.column), (row..<row + rows).contains(position.row) else {
            return nil
        }
        return position.row - row
    }
}

extension TabsLine {
    /// The view whose name is at a place of the screen.
    fileprivate static func tab(at position: Position, _ model: Model) -> Tab? {
        let rule = model.skeleton.rule
        guard rule.contains(position) else { return nil }
        let offset = position.column - rule.column - Frame.ruleTitleStart
        return TabsLine(model, columns: rule.columns - 6).places.first { $0.columns.contains(offset) }?.tab
    }
}
