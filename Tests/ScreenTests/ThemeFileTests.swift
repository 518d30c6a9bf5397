import Screen
import Testing

@Suite struct ThemeFileTests {
    private static let depths: [ColourDepth] = [.palette, .direct]
    private static let highContrast = ["lighthouse.theme", "salt-flat.theme"].map { ThemeFile(name: $0) }
    private static let terminals = ThemeFile(name: "home-port.theme")
    /// The themes that are made for one kind of eyes.
    private static let tuned: [(ThemeFile, [ColourVision])] = [
        (ThemeFile(name: "kingfisher.theme"), [.deuteranopia, .protanopia]),
        (ThemeFile(name: "robin.theme"), [.tritanopia]),
    ]

    @Test func `there are ten themes, all but two with colours of their own`() {
        #expect(ThemeFile.all.count == 10)
        #expect(ThemeFile.exact.count == 8)
    }

    @Test(arguments: ThemeFile.all)
    func `a shipped theme has no findings`(file: ThemeFile) throws {
        #expect(try ThemeCheck(file.text(), file: file.name).findings.map(\.description) == [])
    }

    @Test(arguments: ThemeFile.exact, depths)
    func `text has a contrast of 4.5, lines and graphs of 3, on the background and on a selected row`(
        file: ThemeFile, depth: ColourDepth
    ) throws {
        let theme = try file.theme()
        for role in Role.allCases where role != .selectRow {
            for highlight in [nil, Role.selectRow] {
                let contrast = try #require(theme.contrast(of: role, highlight: highlight, depth: depth))
                let least = role.use == .text ? 4.5 : 3
                #expect(contrast >= least, "\(role.rawValue) has \(contrast)")
            }
        }
    }

    @Test(arguments: ThemeFileTests.highContrast, depths)
    func `high contrast is 7 for text and 4.5 for lines and graphs`(file: ThemeFile, depth: ColourDepth) throws {
        let theme = try file.theme()
        for role in Role.allCases where role != .selectRow {
            let contrast = try #require(theme.contrast(of: role, depth: depth))
            #expect(contrast >= (role.use == .text ? 7 : 4.5), "\(role.rawValue) has \(contrast)")
        }
    }

    @Test(arguments: ThemeFile.exact, depths)
    func `no two paths run together for any eyes`(file: ThemeFile, depth: ColourDepth) throws {
        let theme = try file.theme()
        for vision in ColourVision.allCases {
            let nearest = try nearestPaths(in: theme, vision: vision, depth: depth)
            #expect(nearest >= 0.04, "\(vision.name)")
        }
    }

    @Test(arguments: tuned, depths)
    func `a theme for some eyes keeps the paths three and a half just noticeable steps apart for them`(
        tuned: (file: ThemeFile, visions: [ColourVision]), depth: ColourDepth
    ) throws {
        for vision in tuned.visions {
            #expect(try nearestPaths(in: tuned.file.theme(), vision: vision, depth: depth) >= 0.07, "\(vision.name)")
        }
    }

    @Test(arguments: ThemeFile.all, [ColourDepth.sixteen, .palette, .direct])
    func `no two paths have the same colour and attributes`(file: ThemeFile, depth: ColourDepth) throws {
        let theme = try file.theme()
        let paths = Role.paths + [.pathUnknown]
        #expect(Set(paths.map { Ink(theme.style(of: $0), depth: depth) }).count == paths.count)
    }

    @Test(arguments: ThemeFile.all)
    func `the paths stay apart on terminals that show bold as bright`(file: ThemeFile) throws {
        let theme = try file.theme()
        let shown = Role.paths.map { role in
            let ink = Ink(theme.style(of: role), depth: .sixteen)
            guard case .indexed(let index) = ink.foreground, ink.attributes.contains(.bold) else { return ink }
            let bright = Colour.terminals(ANSIColour(rawValue: index | 8) ?? .white)
            return Ink(Style(foreground: bright, attributes: ink.attributes.subtracting(.bold)), depth: .sixteen)
        }
        #expect(Set(shown).count == shown.count)
    }

    @Test(arguments: ThemeFile.all)
    func `a selected row hides no text at sixteen colours`(file: ThemeFile) throws {
        let theme = try file.theme()
        for role in Role.allCases where role.use == .text {
            let ink = Ink(theme.style(of: role, highlight: .selectRow), depth: .sixteen)
            #expect(ink.foreground != ink.background || ink.foreground == .standard, "\(role.rawValue)")
        }
        #expect(theme.style(of: .selectRow) != Style())
    }

    @Test(arguments: ThemeFile.exact + [terminals], depths)
    func `text and graphs never share a look`(file: ThemeFile, depth: ColourDepth) throws {
        let theme = try file.theme()
        let looks = { (use: (Role) -> Bool) in
            Set(Role.allCases.filter(use).map { Ink(theme.style(of: $0), depth: depth) })
        }
        #expect(looks { $0.group == .text }.isDisjoint(with: looks { $0.use == .graph }))
    }

    @Test(arguments: ThemeFile.exact, depths)
    func `each step of a scale is seen by any eyes`(file: ThemeFile, depth: ColourDepth) throws {
        let theme = try file.theme()
        let scale = Role.allCases.filter { $0.group == .scale }
        for (lower, upper) in zip(scale, scale.dropFirst()) {
            for vision in ColourVision.allCases {
                let distance = try #require(
                    theme.distance(between: lower, and: upper, for: vision, depth: depth))
                #expect(distance >= 0.03, "\(lower.rawValue) and \(upper.rawValue), \(vision.name)")
            }
        }
    }

    @Test(arguments: [ColourDepth.sixteen, .palette, .direct])
    func `a theme of the terminal's colours follows the terminal at every depth`(depth: ColourDepth) throws {
        let theme = try Self.terminals.theme()
        let greys: [ANSIColour] = [.black, .white, .brightBlack, .brightWhite]
        for role in Role.allCases {
            let ink = Ink(theme.style(of: role), depth: depth)
            for case .indexed(let index) in [ink.foreground, ink.background] {
                #expect(index < 16, "\(role.rawValue)")
                #expect(!greys.map(\.rawValue).contains(index), "\(role.rawValue)")
            }
            #expect(ink.foreground.rgb == nil)
        }
        #expect(theme.background == nil)
    }

    @Test func `a theme exists for dark and for light terminals, in both contrasts`() throws {
        let appearances = try ThemeFile.all.map { try $0.theme().appearance }
        #expect(appearances.count { $0 == .light } == 3)
        #expect(try Self.highContrast.map { try $0.theme().appearance } == [.dark, .light])
    }

    private func nearestPaths(in theme: Theme, vision: ColourVision, depth: ColourDepth) throws -> Double {
        let pairs = Role.paths.enumerated().flatMap { index, role in
            Role.paths[(index + 1)...].map { (role, $0) }
        }
        let distances = try pairs.map { left, right in
            try #require(theme.distance(between: left, and: right, for: vision, depth: depth))
        }
        return try #require(distances.min())
    }
}
