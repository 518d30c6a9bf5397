import Synchronization

/// The hooks of an application; hooks may be added while it serves.
public final class HookRegistry: Sendable {
    private let table = Mutex(HookTable())

    /// The hooks as they are now; a value that later registrations do not change.
    public var current: HookTable { table.withLock { $0 } }

    func add<Input>(
        to shelf: any WritableKeyPath<HookTable, HookShelf<Input>> & Sendable, _ kind: HookKind, _ name: String,
        _ traits: HookTraits, _ body: HookBody<Input>
    ) {
        let hook = Hook(kind, name, traits, isAsynchronous: body.isAsynchronous)
        table.withLock { $0[keyPath: shelf].add(HookEntry(hook: hook, body: body)) }
    }
}
