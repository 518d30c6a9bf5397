import Screen
import Testing

@Suite struct BuiltInThemeTests {
    @Test(arguments: BuiltInTheme.allCases)
    func `a compiled-in theme equals its file`(theme: BuiltInTheme) throws {
        #expect(try ThemeFile(name: theme.file).text() == theme.text)
    }

    @Test(arguments: BuiltInTheme.allCases)
    func `a compiled-in theme is one`(theme: BuiltInTheme) throws {
        #expect(throws: Never.self) { try theme.load() }
    }

    @Test func `a theme without colours uses none`() throws {
        let theme = try BuiltInTheme.mono.load()
        #expect(
            Role.allCases.allSatisfy { theme.style(of: $0).foreground == nil && theme.style(of: $0).background == nil })
        #expect(theme.style(of: .selectRow) != theme.style(of: .textPrimary))
    }
}
