import ActingWeb
import Foundation
import GRDB
import Synchronization
import SystemPackage

/// The file of a store, before it is open.
struct StoreFile {
    let path: String
    let patience: Duration

    /// Held while a file is opened, and made where it is not there.
    ///
    /// To close a file that SQLite has open elsewhere in the process undoes its locks. And within a process nobody else
    /// brings the tables up to date meanwhile; other processes may.
    private static let making = Mutex(())

    /// Makes what is missing and opens the database.
    ///
    /// - Returns: The open database, its tables up to date.
    /// - Throws: `StoreFault`, or GRDB's error.
    func open() throws -> DatabasePool {
        try Self.making.withLock { _ in
            try makeFolder()
            try makeFile()
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Schema.prepare(pool)
            return pool
        }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience / .seconds(1))
        configuration.prepareDatabase(Schema.check)
        return configuration
    }

    private var isFolder: Bool {
        let target = URL(filePath: path).resolvingSymlinksInPath()
        return (try? target.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }

    private func makeFolder() throws(StoreFault) {
        let folder = FilePath(path).removingLastComponent()
        guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder.string) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .noFolder
        }
    }

    /// Makes the file before SQLite would, which lets everybody read what it makes; its side files follow its rights.
    private func makeFile() throws(StoreFault) {
        guard !isFolder else { throw .folder }
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            let options: FileDescriptor.OpenOptions = [.create, .exclusiveCreate]
            try FileDescriptor.open(FilePath(path), .readWrite, options: options, permissions: .ownerReadWrite).close()
        } catch Errno.fileExists {
            // Another process was first, or SQLite will follow a link to a file that is not there yet.
        } catch Errno.permissionDenied, Errno.notPermitted, Errno.readOnlyFileSystem {
            throw .noPermission
        } catch Errno.noSpace {
            throw .full
        } catch {
            throw .noFolder
        }
    }
}
