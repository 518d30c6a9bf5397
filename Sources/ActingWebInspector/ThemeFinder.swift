import FoundationEssentials
import Screen
import SystemPackage

/// Finds a theme by its name or its path.
struct ThemeFinder {
    /// The folders that may hold themes, the user's own first.
    let folders: [FilePath]

    /// The folders that belong to a user, to the package that an executable was built in, and to an installation.
    init(environment: [String: String], executable: FilePath) {
        let home = environment["HOME"].map { FilePath($0).appending(".config") }
        let configuration = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : FilePath($0) } ?? home
        let user = configuration.map { $0.appending("actingweb-inspector").appending("themes") }
        let installed = executable.removingLastComponent().removingLastComponent()
            .appending("share").appending("actingweb-inspector").appending("themes")
        folders = [user, Self.package(of: executable)?.appending("themes"), installed].compactMap { $0 }
    }

    /// The name of the theme for who has chosen none.
    static func standard(isLightTerminal: Bool) -> String {
        (isLightTerminal ? BuiltInTheme.morningPaper : .harbourNight).rawValue
    }

    /// The theme of this name, or in the file at this path.
    ///
    /// - Parameter name: a name such as `morning-paper`, or a path, which has a slash or ends in `.theme`.
    /// - Returns: the theme.
    /// - Throws: `ThemeError` where a file is no theme, `ThemeNotFound` where there is none.
    func theme(_ name: String) throws -> Theme {
        if name.contains("/") || name.hasSuffix(".theme") {
            guard let text = text(at: FilePath(name)) else { throw ThemeNotFound(name: name, known: []) }
            return try ThemeParser.parse(text, file: name)
        }
        for folder in folders {
            let path = folder.appending("\(name).theme")
            if let text = text(at: path) { return try ThemeParser.parse(text, file: path.string) }
        }
        guard let builtIn = BuiltInTheme(rawValue: name) else {
            throw ThemeNotFound(name: name, known: names)
        }
        return try builtIn.load()
    }

    /// The names that `theme` finds, in alphabetical order.
    var names: [String] {
        let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0.string)) ?? [] }
        let names = files.filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(".theme".count)) }
        return Set(names + BuiltInTheme.allCases.map(\.rawValue)).sorted()
    }

    private func text(at path: FilePath) -> String? {
        (try? Data(contentsOf: URL(filePath: path.string))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The folder above an executable that holds its package.
    private static func package(of executable: FilePath) -> FilePath? {
        var folder = executable
        while folder.removeLastComponent() {
            if FileManager.default.fileExists(atPath: folder.appending("Package.swift").string) { return folder }
        }
        return nil
    }
}
