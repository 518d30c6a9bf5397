import ActingWeb
import ActingWebSQLite
import ArgumentParser
import SystemPackage

/// Where an application keeps its data.
enum StoreChoice: Hashable {
    /// Nowhere: it ends with the process.
    case memory
    /// In the file at this path.
    case file(String)

    /// The file of an application in the user's data folder; `nil` where the environment names no such folder.
    ///
    /// - Parameters:
    ///   - app: the application.
    ///   - environment: `XDG_DATA_HOME` counts if it is an absolute path, then `HOME`.
    init?(of app: SampleApp, environment: [String: String]) {
        let chosen = environment["XDG_DATA_HOME"].map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : FilePath($0) }
        guard let folder = chosen ?? home?.appending(".local").appending("share") else { return nil }
        self = .file(folder.appending("actingweb-inspector").appending("\(app.rawValue).sqlite").string)
    }

    /// Opens the store; a file that is not there is made.
    func open() throws(StoreError) -> any Store {
        switch self {
        case .memory: InMemoryStore()
        case .file(let path): CachingStore(try SQLiteStore(path: path))
        }
    }
}

extension StoreChoice: ExpressibleByArgument {
    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self = argument == "memory" ? .memory : .file(argument)
    }
}
