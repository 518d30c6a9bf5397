import Synchronization

/// The hooks of an application; hooks may be added and removed while it serves.
public final class HookRegistry: Sendable {
    private let table = Mutex(HookTable())
    private let changes: ChangeFeed

    init(changes: ChangeFeed) {
        self.changes = changes
    }

    /// The hooks as they are now; a value that later registrations do not change.
    public var current: HookTable { table.withLock { $0 } }

    /// Removes a hook; calls under way go on.
    ///
    /// - Parameter hook: the hook, as it is in a table.
    public func remove(_ hook: Hook) {
        table.withLock { $0.remove(hook) }
        announce(hook)
    }

    func add<Input>(
        to shelf: any WritableKeyPath<HookTable, HookShelf<Input>> & Sendable, _ kind: HookKind, _ name: String,
        _ traits: HookTraits, _ body: HookBody<Input>
    ) {
        let hook = Hook(kind, name, traits, isAsynchronous: body.isAsynchronous)
        table.withLock { $0.add(HookEntry(hook: hook, body: body), to: shelf) }
        announce(hook)
    }

    private func announce(_ hook: Hook) {
        switch hook.exposure {
        case .none: break
        case .tool: changes.post(.tools)
        case .prompt: changes.post(.prompts)
        case .resource: changes.post(.resources)
        }
    }
}
