/// The calls of one hook on one path, which are counted together.
package struct CallGroup: Hashable, Sendable {
    /// How many groups of a process are told apart.
    package static let limit = 1_000

    package var kind: HookKind
    /// The hook's name; `*` for all that a wildcard hook was asked for.
    package var hook: String
    /// `nil` where the places fitted no path.
    package var path: Path?

    package init(kind: HookKind, hook: String, path: Path?) {
        self.kind = kind
        self.hook = hook
        self.path = path
    }

    /// The group of a call, given the place that belongs to its request.
    package init(_ call: HookCall, origin: Site) {
        self.init(kind: call.kind, hook: call.isWildcard ? "*" : call.name, path: call.path(home: origin))
    }
}

extension CallGroup {
    /// The name alone, which mostly tells groups apart: this is asked of every call.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(hook)
    }
}

extension CallGroup: Comparable {
    /// By the hook's name, then its kind, then the path's letter.
    package static func < (left: CallGroup, right: CallGroup) -> Bool { left.order < right.order }

    private var order: (String, String, String) { (hook, kind.rawValue, path.map { String($0.letter) } ?? "?") }
}
