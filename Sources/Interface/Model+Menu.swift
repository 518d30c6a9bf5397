import Screen

extension Model {
    var themesMenu: Menu {
        let items = settings.themes.map { Menu.Item(name: $0) }
        var menu = Menu(kind: .themes(before: settings.theme), title: "theme", items: items)
        if let place = settings.themes.firstIndex(of: settings.theme) {
            menu.cursor.select(settings.theme, at: place, line: place)
        }
        return menu
    }

    /// The columns that are shown come first, in their order.
    var columnsMenu: Menu {
        let shown = list.columns ?? ColumnLayout(columns: RequestsLayout(skeleton).list.columns, idWidth: 4).columns
        let hidden = Column.allCases.filter { !shown.contains($0) }
        let items =
            shown.map { Menu.Item(name: $0.rawValue, isChecked: true) }
            + hidden.map { Menu.Item(name: $0.rawValue, isChecked: false) }
        return Menu(kind: .columns, title: "columns", items: items)
    }

    mutating func moveInMenu(by steps: Int) {
        guard case .menu(var menu) = overlay else { return }
        let rows = MenuView(model: self, skeleton: skeleton).list.rows
        menu.cursor.move(by: steps, rows: rows, keys: menu.items.map(\.name))
        overlay = .menu(menu)
    }

    /// What is asked for when the selection of a menu has moved.
    var previewed: [Effect] {
        guard case .menu(let menu) = overlay, case .themes = menu.kind, let name = menu.selected?.name,
            name != settings.theme
        else { return [] }
        return [.setTheme(name)]
    }

    mutating func toggleChoice() {
        guard case .menu(var menu) = overlay, menu.kind == .columns, menu.items.indices.contains(menu.cursor.position)
        else { return }
        menu.items[menu.cursor.position].isChecked?.toggle()
        overlay = .menu(menu)
    }

    mutating func choose() -> [Effect] {
        guard case .menu(let menu) = overlay else { return [] }
        overlay = nil
        switch menu.kind {
        case .themes: return menu.selected.map { $0.name == settings.theme ? [] : [.setTheme($0.name)] } ?? []
        case .columns:
            let chosen = menu.items.filter { $0.isChecked == true }.compactMap { Column(rawValue: $0.name) }
            list.columns = chosen.isEmpty ? nil : chosen
        case .requests(let requests):
            if requests.indices.contains(menu.cursor.position) { follow(to: requests[menu.cursor.position]) }
        case .tools: if let tool = menu.selected?.name, tool != load.controls.tool { choose(tool, nil) }
        }
        return []
    }
}
