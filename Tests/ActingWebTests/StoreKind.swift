import ActingWeb
import ActingWebSQLite
import TestSupport

/// The stores that have to keep what `Store` promises; a store joins by adding a case.
enum StoreKind: CaseIterable {
    case inMemory
    case sqlite
    case cachedSQLite

    /// An empty store, with what it writes in `folder`.
    func make(in folder: ScratchFolder) throws -> any Store {
        switch self {
        case .inMemory: InMemoryStore()
        case .sqlite: try SQLiteStore(path: folder.path("store.sqlite"))
        case .cachedSQLite: CachingStore(try SQLiteStore(path: folder.path("store.sqlite")))
        }
    }
}
