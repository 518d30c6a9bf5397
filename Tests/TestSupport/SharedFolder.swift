package import Foundation

/// The data that lies outside the package, and that not everyone has.
package enum SharedFolder {
    /// `$ACTINGWEB_SHARED`, or the folder `shared` beside the package.
    package static var url: URL {
        let shared = ProcessInfo.processInfo.environment["ACTINGWEB_SHARED"].map { URL(filePath: $0) }
        return shared ?? package.deletingLastPathComponent().appending(path: "shared")
    }

    private static var package: URL {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { return folder }
            folder.deleteLastPathComponent()
        }
        return folder
    }
}
