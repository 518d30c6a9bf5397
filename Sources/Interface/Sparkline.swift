import Screen

/// The latest of a series of counts as a row of blocks, the newest on the right; the highest block is the largest count.
struct Sparkline {
    let values: [Int]
    let columns: Int

    func line(_ glyphs: Glyphs) -> Line {
        let shown = values.suffix(columns)
        let levels = glyphs.levels
        guard let highest = shown.max(), highest > 0 else {
            return Line(String(repeating: glyphs.levels.first ?? " ", count: columns), .scale0)
        }
        var line = Line(String(repeating: levels.first ?? " ", count: columns - shown.count), .scale0)
        for value in shown {
            let level = value == 0 ? 0 : 1 + (value - 1) * (levels.count - 2) / max(1, highest - 1)
            line.add(String(levels[min(max(0, level), levels.count - 1)]), Self.role(level, of: levels.count))
        }
        return line
    }

    private static func role(_ level: Int, of count: Int) -> Role {
        let roles: [Role] = [.scale0, .scale1, .scale2, .scale3, .scale4]
        return roles[min(max(0, level * roles.count / max(1, count)), roles.count - 1)]
    }
}
