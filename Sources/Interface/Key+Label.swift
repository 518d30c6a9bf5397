import Screen

extension Key {
    /// The key's name as it is written beside what it does.
    func label(glyphs: Glyphs) -> String {
        switch self {
        case .up: glyphs == .ascii ? "up" : "↑"
        case .down: glyphs == .ascii ? "down" : "↓"
        case .left: glyphs == .ascii ? "left" : "←"
        case .right: glyphs == .ascii ? "right" : "→"
        case .pageUp: "pgup"
        case .pageDown: "pgdn"
        case .home: "home"
        case .end: "end"
        case .enter: "enter"
        case .escape: "esc"
        case .tab: "tab"
        case .backTab: "shift-tab"
        case .backspace: "backspace"
        case .delete: "del"
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "ctrl-\(character)"
        case .function(let number): "f\(number)"
        }
    }
}
