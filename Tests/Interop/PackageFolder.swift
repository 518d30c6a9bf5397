import Foundation

/// Where the package, its build and this suite lie.
enum PackageFolder {
    /// The folder of this suite.
    static let suite = URL(filePath: #filePath).deletingLastPathComponent()

    /// The folder that holds `Package.swift`.
    static let root = suite.deletingLastPathComponent().deletingLastPathComponent()

    /// The program that was built with these tests: it lies beside their bundle.
    static var program: URL? {
        let bundles = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments.first ?? "")]
        return bundles.map { $0.resolvingSymlinksInPath() }
            .flatMap { [$0, $0.deletingLastPathComponent()] }
            .map { $0.appending(path: "actingweb-inspector") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
