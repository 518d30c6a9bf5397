import Foundation
import Screen
import SystemPackage
import Testing

@testable import ActingWebInspector

@Suite final class ThemeFinderTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
    private let finder: ThemeFinder

    init() throws {
        let themes = folder.appending(path: "actingweb-inspector/themes")
        try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
        let own = BuiltInTheme.morningPaper.text.replacing("Morning paper", with: "My own paper")
        try Data(own.utf8).write(to: themes.appending(path: "morning-paper.theme"))
        try Data("name = Broken\n[roles]\npath.inlne = red\n".utf8).write(to: themes.appending(path: "broken.theme"))
        finder = ThemeFinder(
            environment: ["XDG_CONFIG_HOME": folder.path], executable: FilePath("/nowhere/bin/program"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `the user's folder comes before what is compiled in`() throws {
        #expect(try finder.theme("morning-paper").name == "My own paper")
    }

    @Test func `the default fits the terminal's background`() throws {
        #expect(try finder.theme(ThemeFinder.standard(isLightTerminal: false)).appearance == .dark)
        #expect(try finder.theme(ThemeFinder.standard(isLightTerminal: true)).appearance == .light)
    }

    @Test func `a path is read as it is`() throws {
        let path = folder.appending(path: "actingweb-inspector/themes/morning-paper.theme").path

        #expect(try finder.theme(path).name == "My own paper")
    }

    @Test func `a broken file is told with its place, and nothing else is used for it`() {
        #expect { try finder.theme("broken") } throws: {
            "\($0)".contains("broken.theme") && "\($0)".contains("did you mean \"path.inline\"?")
        }
    }

    @Test func `an unknown name is told with the nearest one and all there are`() {
        #expect { try finder.theme("morning-papr") } throws: {
            let text = "\($0)"
            return text.contains("did you mean \"morning-paper\"?") && text.contains("harbour-night")
        }
    }

    @Test func `a path without a file is told`() {
        #expect { try finder.theme("./none.theme") } throws: {
            "\($0)" == "there is no readable theme file at \"./none.theme\""
        }
    }

    @Test func `a program inside a package finds the package's themes`() {
        let source = FilePath(#filePath)

        let finder = ThemeFinder(environment: [:], executable: source)

        #expect(finder.folders.contains { FileManager.default.fileExists(atPath: $0.appending("mono.theme").string) })
    }
}
