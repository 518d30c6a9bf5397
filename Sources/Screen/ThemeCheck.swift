/// Tells the author of a theme what is wrong with it, and who could not use it.
///
/// What the terminal decides, its own colours and its own background, is not judged.
package struct ThemeCheck: Hashable, Sendable {
    /// The least distance between the colours of two paths, as `OKLab` measures it.
    ///
    /// A distance of 0.02 is just noticeable where two areas touch. The glyphs of paths are small and stand apart, so it
    /// has to be twice that.
    package static let leastDistance = 0.04

    /// What was found, errors first, in the order of the lines.
    package let findings: [ThemeFinding]
    private let name: String

    /// Checks the text of a theme file.
    ///
    /// - Parameters:
    ///   - text: The file's contents.
    ///   - file: The file's name, for the findings.
    package init(_ text: String, file: String) {
        name = file
        switch ThemeParser.read(text, file: file) {
        case .broken(let first, let others):
            findings = ([first] + others).map { ThemeFinding(file: $0.file, line: $0.line, kind: .fault($0.fault)) }
        case .sound(let theme, let lines):
            findings = ThemeCheck.findings(theme)
                .map { ThemeFinding(file: file, line: lines[$0.role], kind: $0.kind) }
                .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        }
    }

    /// Whether the file is a theme; a command that checks it fails if it is not.
    package var isTheme: Bool {
        findings.allSatisfy { $0.severity != .error }
    }

    /// The findings for people, one a line, and the sum of them.
    package var report: [String] {
        let errors = findings.count { $0.severity == .error }
        let sum =
            findings.isEmpty
            ? "theme \"\(name)\": no findings"
            : "theme \"\(name)\": \(errors.counted("error")), \((findings.count - errors).counted("warning"))"
        return findings.map { "\($0.severity.rawValue): \($0)" } + [sum]
    }

    /// A kind of finding, and the role at whose line it is shown.
    private typealias Found = (role: Role, kind: ThemeFinding.Kind)

    private static func findings(_ theme: Theme) -> [Found] {
        let grounds: [Role?] = [nil, .selectRow]
        return Role.allCases.flatMap { role in grounds.compactMap { faint(role, over: $0, in: theme) } }
            + pairs(of: Role.paths).compactMap { likeness($0, $1, in: theme) }
            + mixed(in: theme)
            + Role.allCases.filter { $0.fillsCells && theme.style(of: $0).attributes.contains(.reverse) }
            .map { ($0, .hollow($0)) }
    }

    /// The worst of a role's contrasts that are too low.
    private static func faint(_ role: Role, over ground: Role?, in theme: Theme) -> Found? {
        guard role.use != .ground else { return nil }
        let contrasts = [ColourDepth.palette, .direct].compactMap { depth in
            theme.contrast(of: role, highlight: ground, depth: depth).map { (contrast: $0, depth: depth) }
        }
        guard let worst = contrasts.min(by: { $0.contrast < $1.contrast }) else { return nil }
        guard worst.contrast < role.leastContrast else { return nil }
        return (role, .faint(role, over: ground, contrast: worst.contrast, depth: worst.depth))
    }

    /// Why two paths could be mistaken for each other; the worst of it.
    private static func likeness(_ role: Role, _ other: Role, in theme: Theme) -> Found? {
        let depths: [ColourDepth] = [.direct, .palette, .sixteen]
        let same = depths.first { depth in
            Ink(theme.style(of: role), depth: depth) == Ink(theme.style(of: other), depth: depth)
        }
        if let same { return (other, .same(role, other, depth: same)) }
        let distances = [ColourDepth.palette, .direct].flatMap { depth in
            ColourVision.allCases.compactMap { vision in
                theme.distance(between: role, and: other, for: vision, depth: depth)
                    .map { (distance: $0, vision: vision, depth: depth) }
            }
        }
        guard let worst = distances.min(by: { $0.distance < $1.distance }), worst.distance < leastDistance else {
            return nil
        }
        return (
            other, .alike(role, other, distance: worst.distance, vision: worst.vision, depth: worst.depth)
        )
    }

    /// The graph roles that look like text; a theme without any colours has too few looks to be asked for that.
    private static func mixed(in theme: Theme) -> [Found] {
        let text = Role.allCases.filter { $0.group == .text }
        return Role.allCases.filter { $0.use == .graph && theme.style(of: $0).foreground != nil }.compactMap { graph in
            let alike = text.first { text in
                [ColourDepth.direct, .palette].contains { depth in
                    Ink(theme.style(of: text), depth: depth) == Ink(theme.style(of: graph), depth: depth)
                }
            }
            return alike.map { (graph, .mixed(text: $0, graph: graph)) }
        }
    }

    private static func pairs(of roles: [Role]) -> [(Role, Role)] {
        roles.enumerated().flatMap { index, role in roles[(index + 1)...].map { (role, $0) } }
    }
}

extension Int {
    fileprivate func counted(_ noun: String) -> String {
        "\(self) \(noun)\(self == 1 ? "" : "s")"
    }
}
