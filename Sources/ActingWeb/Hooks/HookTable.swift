import OrderedCollections

/// The hooks of an application at one moment, by kind and name, in order of registration.
public struct HookTable: Sendable {
    private var hooks: [HookKind: OrderedDictionary<String, [Hook]>] = [:]

    /// Every hook of a kind, grouped by name, names in order of their first registration.
    public func all(_ kind: HookKind) -> some Sequence<Hook> {
        (hooks[kind]?.values.elements ?? []).joined()
    }

    /// The hooks that answer for a name, in the order in which they are asked: its own, then the wildcard's.
    public func candidates(_ kind: HookKind, named name: String) -> [Hook] {
        guard let named = hooks[kind] else { return [] }
        let own = named[name] ?? []
        guard name != Hook.wildcard, let wildcard = named[Hook.wildcard] else { return own }
        return own + wildcard
    }

    /// Adds a hook behind those of its name.
    mutating func add(
        _ kind: HookKind, _ name: String, metadata: HookMetadata, exposure: HookExposure, body: HookBody
    ) {
        let index = hooks[kind]?[name]?.count ?? 0
        let hook = Hook(kind: kind, name: name, index: index, metadata: metadata, exposure: exposure, body: body)
        hooks[kind, default: [:]][name, default: []].append(hook)
    }
}
