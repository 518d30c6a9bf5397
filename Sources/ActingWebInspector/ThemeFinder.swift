import FoundationEssentials
package import Screen
package import SystemPackage

/// Finds a theme by its name or its path.
package struct ThemeFinder: Sendable {
    /// The folders that may hold themes, the user's own first.
    let folders: [FilePath]

    /// The folders that belong to a user, to the package that an executable was built in, and to an installation.
    package init(environment: [String: String], executable: FilePath) {
        let user = ConfigurationFolder.path(environment)?.appending("themes")
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
    package func theme(_ name: String) throws -> Theme {
        let source = try source(of: name)
        return try ThemeParser.parse(source.text, file: source.file)
    }

    /// The text of a theme, with the name of its file for what is to be said of it.
    ///
    /// - Parameter name: as `theme` takes it.
    /// - Returns: the text and the name.
    /// - Throws: `ThemeNotFound` where there is none.
    package func source(of name: String) throws -> (text: String, file: String) {
        if let path = file(of: name) {
            guard let text = text(at: path) else { throw ThemeNotFound(name: name, known: []) }
            return (text, path.string)
        }
        guard let builtIn = BuiltInTheme(rawValue: name) else { throw ThemeNotFound(name: name, known: names) }
        return (builtIn.text, builtIn.file)
    }

    /// The file that a theme is read from; `nil` for one that is compiled in, and for one that is not there.
    func file(of name: String) -> FilePath? {
        if name.contains("/") || name.hasSuffix(".theme") { return FilePath(name) }
        return folders.lazy.map { $0.appending("\(name).theme") }
            .first { FileManager.default.isReadableFile(atPath: $0.string) }
    }

    /// The names that `theme` finds, in alphabetical order.
    package var names: [String] {
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
