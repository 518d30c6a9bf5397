import ActingWeb
import GRDB

extension StoreError {
    /// What an error that came up on the way to the file means for those who use the store.
    init(_ error: any Error, path: String) {
        self =
            switch error {
            case let error as StoreError: error
            case is CancellationError: .cancelled
            case let fault as StoreFault: .unusable(path: path, fault)
            case let error as DatabaseError: Self(error, path: path)
            default: .unusable(path: path, .failed(code: Int(ResultCode.SQLITE_ERROR.rawValue)))
            }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_INTERRUPT: self = .cancelled
        case .SQLITE_NOTADB: self = .unusable(path: path, .notADatabase)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .unusable(path: path, .locked)
        case .SQLITE_FULL: self = .unusable(path: path, .full)
        case .SQLITE_TOOBIG: self = .unusable(path: path, .tooLarge)
        case .SQLITE_CORRUPT: self = .unusable(path: path, .damaged)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .unusable(path: path, .noPermission)
        default: self = .unusable(path: path, .failed(code: Int(error.extendedResultCode.rawValue)))
        }
    }
}
