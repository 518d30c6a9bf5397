import ActingWeb
import JSON

/// What the server calls itself.
struct ServerIdentity: Sendable {
    let name: String
    let version: String

    init(_ app: App) {
        name = app.name
        version = app.version
    }

    func json(_ revision: ProtocolRevision) -> JSONValue {
        ["name": .string(name), "version": .string(version)]
    }
}
