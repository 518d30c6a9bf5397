import Foundation

/// The files of the package that tests compare with what the code makes.
enum Repository {
    /// The package's folder, also where the tests' folder is linked into another package.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Whether the files are to be written anew.
    static let isRecording = ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record"
}
