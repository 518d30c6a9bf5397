import Foundation
import Screen
import Testing

@Suite struct BuiltInThemeTests {
    private static let coloured: [BuiltInTheme] = [.harbourNight, .morningPaper]
    private static let themes = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(components: "..", "..", "themes").standardizedFileURL

    @Test(arguments: BuiltInTheme.allCases)
    func `a compiled-in theme equals its file`(theme: BuiltInTheme) throws {
        let file = try String(contentsOf: Self.themes.appending(component: theme.file), encoding: .utf8)
        #expect(file == theme.text)
    }

    @Test func `every theme file is a theme`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.themes.path())
            .filter { $0.hasSuffix(".theme") }
        #expect(files.count >= BuiltInTheme.allCases.count)
        for file in files {
            let text = try String(contentsOf: Self.themes.appending(component: file), encoding: .utf8)
            #expect(throws: Never.self) { try ThemeParser.parse(text, file: file) }
        }
    }

    @Test func `a theme without colours uses none`() throws {
        let theme = try BuiltInTheme.mono.load()
        #expect(
            Role.allCases.allSatisfy { theme.style(of: $0).foreground == nil && theme.style(of: $0).background == nil })
        #expect(theme.style(of: .selectRow) != theme.style(of: .textPrimary))
    }

    @Test(arguments: coloured, [ColourDepth.palette, .direct])
    func `text and frames stand out from the background`(theme: BuiltInTheme, depth: ColourDepth) throws {
        let theme = try theme.load()
        let background = try #require(theme.background)

        for role in Role.allCases where role.group != .select {
            let contrast = try #require(colour(of: theme.style(of: role), depth: depth)).contrast(to: background)
            #expect(contrast >= (role.needsTextContrast ? 4.5 : 3), "\(role.rawValue) has \(contrast)")
        }
    }

    @Test(arguments: coloured, [ColourDepth.palette, .direct])
    func `text stands out from a selected row`(theme: BuiltInTheme, depth: ColourDepth) throws {
        let theme = try theme.load()
        let selected = try #require(theme.style(of: .selectRow).background)
        let background = try #require(rgb(Ink.Shade(selected, depth: depth)))

        for role in Role.allCases where role.needsTextContrast {
            let style = theme.style(of: role, highlight: .selectRow)
            let contrast = try #require(colour(of: style, depth: depth)).contrast(to: background)
            #expect(contrast >= 4.5, "\(role.rawValue) has \(contrast)")
        }
    }

    @Test(arguments: coloured, [ColourDepth.sixteen, .palette, .direct])
    func `the paths have different colours`(theme: BuiltInTheme, depth: ColourDepth) throws {
        let theme = try theme.load()
        let paths = Role.allCases.filter { $0.group == .path }
        #expect(Set(paths.map { Ink(theme.style(of: $0), depth: depth) }).count == paths.count)
    }

    @Test(arguments: coloured)
    func `a selected row hides no path at sixteen colours`(theme: BuiltInTheme) throws {
        let theme = try theme.load()
        for role in Role.allCases where role.needsTextContrast {
            let ink = Ink(theme.style(of: role, highlight: .selectRow), depth: .sixteen)
            #expect(ink.foreground != ink.background, "\(role.rawValue)")
        }
    }

    private func colour(of style: Style, depth: ColourDepth) -> RGB? {
        rgb(Ink(style, depth: depth).foreground)
    }

    private func rgb(_ shade: Ink.Shade) -> RGB? {
        switch shade {
        case .standard: nil
        case .indexed(let index): Palette.colours[Int(index)]
        case .direct(let rgb): rgb
        }
    }
}

extension Role {
    /// Whether the role marks text that has to be read, not a line or a graph.
    fileprivate var needsTextContrast: Bool {
        switch group {
        case .text, .path, .state, .json: true
        case .frame: self == .frameTitle || self == .frameFooter || self == .frameKey
        case .loop, .scale, .select: false
        }
    }
}

extension RGB {
    /// The contrast ratio of the Web Content Accessibility Guidelines, 1 to 21.
    fileprivate func contrast(to other: RGB) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    private var luminance: Double {
        0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
