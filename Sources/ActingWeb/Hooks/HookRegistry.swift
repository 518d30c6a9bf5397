import Synchronization

/// The hooks of an application; hooks may be added and removed while it serves.
public final class HookRegistry: Sendable {
    /// A table that is handed on by reference: each request asks it for one thing.
    private final class Snapshot: Sendable {
        let table: HookTable

        init(_ table: HookTable) {
            self.table = table
        }
    }

    private struct State {
        var table = HookTable()
        /// The table as it was asked for last; `nil` after it has changed, which so happens in place.
        var snapshot: Snapshot?
    }

    private let state = Mutex(State())
    private let changes: ChangeFeed

    init(changes: ChangeFeed) {
        self.changes = changes
    }

    /// The hooks as they are now; a value that later registrations do not change.
    public var current: HookTable { latest.table }

    /// How often hooks were added or removed.
    package var generation: UInt64 { latest.table.generation }
    var actions: HookShelf<ActorCall<HookInvocation>> { latest.table.actions }
    var methods: HookShelf<ActorCall<HookInvocation>> { latest.table.methods }

    private var latest: Snapshot {
        state.withLock { state in
            let latest = state.snapshot ?? Snapshot(state.table)
            state.snapshot = latest
            return latest
        }
    }

    /// Removes a hook; calls under way go on.
    ///
    /// - Parameter hook: the hook, as it is in a table.
    public func remove(_ hook: Hook) {
        change { $0.remove(hook) }
        announce(hook)
    }

    func add<Input>(
        to shelf: any WritableKeyPath<HookTable, HookShelf<Input>> & Sendable, _ kind: HookKind, _ name: String,
        _ traits: HookTraits, _ body: HookBody<Input>
    ) {
        let hook = Hook(kind, name, traits, isAsynchronous: body.isAsynchronous)
        change { $0.add(HookEntry(hook: hook, body: body), to: shelf) }
        announce(hook)
    }

    private func change(_ edit: (inout HookTable) -> Void) {
        state.withLock { state in
            state.snapshot = nil
            edit(&state.table)
        }
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
