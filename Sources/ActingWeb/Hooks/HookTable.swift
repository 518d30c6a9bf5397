/// The hooks of an application at one moment, by kind and name, in order of registration.
public struct HookTable: Sendable {
    var actions = HookShelf<ActorCall<HookInvocation>>()
    var methods = HookShelf<ActorCall<HookInvocation>>()
    var properties = HookShelf<ActorCall<PropertyChange>>()
    var callbacks = HookShelf<ActorCall<HookInvocation>>()
    var appCallbacks = HookShelf<HookInvocation>()
    var subscriptions = HookShelf<ActorCall<SubscriptionEvent>>()
    var lifecycle = HookShelf<ActorCall<LifecycleEvent>>()

    /// How often hooks were added or removed; it says whether something that was made of a table still holds.
    public private(set) var generation: UInt64 = 0

    mutating func add<Input>(_ entry: HookEntry<Input>, to shelf: WritableKeyPath<HookTable, HookShelf<Input>>) {
        self[keyPath: shelf].add(entry)
        generation &+= 1
    }

    mutating func remove(_ hook: Hook) {
        switch hook.kind {
        case .action: actions.remove(hook)
        case .method: methods.remove(hook)
        case .property: properties.remove(hook)
        case .callback: callbacks.remove(hook)
        case .appCallback: appCallbacks.remove(hook)
        case .subscription: subscriptions.remove(hook)
        case .lifecycle: lifecycle.remove(hook)
        }
        generation &+= 1
    }

    /// Every hook of a kind, grouped by name, names in order of their first registration.
    public func all(_ kind: HookKind) -> [Hook] {
        switch kind {
        case .action: actions.hooks
        case .method: methods.hooks
        case .property: properties.hooks
        case .callback: callbacks.hooks
        case .appCallback: appCallbacks.hooks
        case .subscription: subscriptions.hooks
        case .lifecycle: lifecycle.hooks
        }
    }

    /// The hooks that answer for a name, in the order in which they are asked: its own, then the wildcard's.
    public func candidates(_ kind: HookKind, named name: String) -> [Hook] {
        switch kind {
        case .action: actions.candidates(name).map(\.hook)
        case .method: methods.candidates(name).map(\.hook)
        case .property: properties.candidates(name).map(\.hook)
        case .callback: callbacks.candidates(name).map(\.hook)
        case .appCallback: appCallbacks.candidates(name).map(\.hook)
        case .subscription: subscriptions.candidates(name).map(\.hook)
        case .lifecycle: lifecycle.candidates(name).map(\.hook)
        }
    }
}
