/// What keeps the file of a store from being used.
public enum StoreFault: Error, Hashable, CustomStringConvertible {
    /// The file holds something else.
    case notADatabase
    /// The file is a database of another program.
    case foreign
    /// The file was written by a newer version of this program.
    case newerSchema
    /// There is a folder in the file's place.
    case folder
    /// The file's folder is not there and cannot be made.
    case noFolder
    /// The file or its folder may not be read and written.
    case noPermission
    /// Somebody else held the file's lock for as long as the store was willing to wait.
    case locked
    /// There is no room left for what was to be written.
    case full
    /// The value is larger than the file format allows.
    case tooLarge
    /// What the file holds contradicts itself.
    case damaged
    /// The system could not read or write the file; the code is SQLite's.
    case failed(code: Int)

    /// The predicate of a sentence about the file, with what to do where that is known.
    public var description: String {
        switch self {
        case .notADatabase: "is not a SQLite database: choose another file, or move this one away"
        case .foreign: "is the database of another program: choose another file"
        case .newerSchema: "was written by a newer version of this program: update, or choose another file"
        case .folder: "is a folder: give the path of a file"
        case .noFolder: "is in a folder that cannot be made: make it, or choose another path"
        case .noPermission: "cannot be read and written: its file and its folder have to be writable"
        case .locked: "is locked by another process: end that, or try again"
        case .full: "cannot grow: the disk is full"
        case .tooLarge: "cannot hold a value of this size: a billion bytes are the most"
        case .damaged: "is damaged: restore it from a copy, or choose another file"
        case .failed(let code): "cannot be used: SQLite reports error \(code)"
        }
    }
}
