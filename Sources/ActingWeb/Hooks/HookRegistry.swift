import Synchronization

/// The hooks of an application; hooks may be added while it serves.
public final class HookRegistry: Sendable {
    private let table = Mutex(HookTable())

    /// The hooks as they are now; a value that later registrations do not change.
    public var current: HookTable { table.withLock { $0 } }

    func add(_ kind: HookKind, _ name: String, metadata: HookMetadata, exposure: HookExposure, body: HookBody) {
        table.withLock { $0.add(kind, name, metadata: metadata, exposure: exposure, body: body) }
    }
}
