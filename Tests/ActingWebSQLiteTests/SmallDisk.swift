import Foundation

/// A disk with little room, which only the processes on it see: a file system in memory, in a name space of its own.
enum SmallDisk {
    /// Whether this machine lets anybody make one.
    static let isAvailable: Bool = {
        let folder = FileManager.default.temporaryDirectory.path
        return (try? run("mount -t tmpfs -o size=64k tmpfs \"$1\"", [folder])) == 0
    }()

    /// Fills a disk of one megabyte with what a `store-writer` writes.
    ///
    /// - Parameters:
    ///   - mount: an empty folder, in whose place the disk is for a time.
    ///   - results: a folder that gets the store's files, the names that were written (`written`) and what the writer
    ///     said in the end (`error`).
    /// - Throws: what starting the processes throws.
    static func fill(mount: String, results: String) throws {
        let script = """
            mount -t tmpfs -o size=1m tmpfs "$1" || exit 1
            "$2" "$1/store.sqlite" full > "$3/written" 2> "$3/error" < /dev/null
            cp "$1"/store.sqlite* "$3"
            """
        _ = try run(script, [mount, WriterProcess.executable.path, results])
    }

    private static func run(_ script: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["--map-root-user", "--mount", "sh", "-c", script, "sh"] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
