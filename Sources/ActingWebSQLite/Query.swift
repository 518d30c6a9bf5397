import Foundation
import GRDB

/// One operation on the database, to be run in a transaction: blocking or awaited, it is the same.
struct Query<Value: Sendable>: Sendable {
    let run: @Sendable (Database) throws -> Value
}

extension String {
    /// A name as the file holds it: its bytes.
    ///
    /// As text, a name would end at its first NUL character.
    var blob: Data { Data(utf8) }
}

extension Data {
    /// The name that these bytes are.
    var name: String { String(decoding: self, as: UTF8.self) }
}
