import Foundation

/// What programs under test find around them.
enum Surroundings {
    private static let emptyFolder = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID().uuidString)")

    /// The environment of the tests without what their developer has set for the inspector.
    static let environment = ProcessInfo.processInfo.environment
        .filter { !$0.key.hasPrefix("ACTINGWEB_INSPECTOR_") }
        .merging(["XDG_CONFIG_HOME": emptyFolder.path]) { $1 }
}
