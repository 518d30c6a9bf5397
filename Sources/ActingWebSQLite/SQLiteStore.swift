public import ActingWeb
import GRDB

/// A store in a SQLite file, which survives the process and may be used by several at once.
///
/// Reads run beside each other and beside a write; writes take turns. A write that returned survives the death of the
/// process; a power failure may take the last ones with it, but leaves the file whole. The awaiting forms wait
/// on threads of the store's own; the blocking forms block the calling thread.
///
/// ```swift
/// let app = App(name: "notes", store: try SQLiteStore(path: "/var/lib/notes/notes.sqlite"))
/// ```
public final class SQLiteStore: Store {
    private let path: String
    private let pool: DatabasePool

    /// Opens the file of a store, and makes it with its folder where it is not there; blocks until that is done.
    ///
    /// A new file can be read and written by its owner only.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - patience: How long an operation waits for another process to release its lock.
    /// - Throws: `StoreError.unusable` where there can be no store at this path.
    public init(path: String, patience: Duration = .seconds(5)) throws(StoreError) {
        self.path = path
        do {
            pool = try StoreFile(path: path, patience: patience).open()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func read<Value>(_ query: Query<Value>) throws(StoreError) -> Value {
        do {
            return try pool.read(query.run)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func read<Value>(_ query: Query<Value>) async throws(StoreError) -> Value {
        do {
            return try await pool.read(query.run)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func write<Value>(_ query: Query<Value>) throws(StoreError) -> Value {
        do {
            return try pool.write(query.run)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func write<Value>(_ query: Query<Value>) async throws(StoreError) -> Value {
        do {
            return try await pool.write(query.run)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
