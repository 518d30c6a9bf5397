package import Trace

/// What is known of an application's hooks before any request: how each is declared, and the path that each mode gives it.
package struct StartupReport: Hashable, Sendable {
    package struct Hook: Hashable, Sendable {
        package var kind: HookKind
        package var name: String
        package var index: Int
        package var shape: HookShape

        package init(kind: HookKind, name: String, index: Int, shape: HookShape) {
            self.kind = kind
            self.name = name
            self.index = index
            self.shape = shape
        }
    }

    package var hooks: [Hook]
    /// Whether the sync hooks of awaited handlers stay on the loop.
    package var isInline: Bool
    /// Whether the async hooks of owned requests share a loop.
    package var isShared: Bool

    package init(hooks: [Hook], isInline: Bool, isShared: Bool) {
        self.hooks = hooks
        self.isInline = isInline
        self.isShared = isShared
    }

    /// The path that a mode gives to hooks of a shape which a handler calls itself.
    package func path(of shape: HookShape, in mode: ExecutionMode) -> Path {
        switch (mode, shape) {
        case (.async, .synchronous): isInline ? .inline : .offloaded
        case (.blocking, .asynchronous): isShared ? .bridged : .ownLoop
        default: mode.paths(of: shape)[0]
        }
    }

    /// The sync hooks, in an application that has async ones as well.
    package var findings: [Finding] {
        guard hooks.contains(where: { $0.shape == .asynchronous }) else { return [] }
        return hooks.filter { $0.shape == .synchronous }.map { hook in
            let path = path(of: hook.shape, in: .async)
            return Finding(
                .syncHook,
                "\(hook.kind.rawValue) hook \"\(hook.name)\" #\(hook.index) is declared sync: in the mode async it takes "
                    + "the path \(path.letter) (\(path.name))",
                subject: hook.name)
        }
    }

    /// The table as text: a head, and a line for each hook.
    package var lines: [String] {
        let modes = ExecutionMode.allCases
        let names = hooks.map { "\($0.kind.rawValue) \($0.name)#\($0.index)" }
        let width = max(4, names.map(\.count).max() ?? 0)
        let head = Self.padded("hook", width) + "  declared  " + modes.map(\.rawValue).joined(separator: "  ")
        return [head]
            + zip(hooks, names).map { hook, name in
                let letters = modes.map { mode in
                    Self.padded(String(path(of: hook.shape, in: mode).letter), mode.rawValue.count)
                }
                let line =
                    Self.padded(name, width) + "  " + Self.padded(hook.shape.rawValue, 8) + "  "
                    + letters.joined(separator: "  ")
                return String(line.reversed().drop { $0 == " " }.reversed())
            }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
