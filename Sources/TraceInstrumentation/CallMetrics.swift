import CoreMetrics
import Synchronization
package import Trace

/// Counts and times calls for whatever metrics system the process has, by hook and path.
package final class CallMetrics: Sendable {
    private struct Key: Hashable {
        let kind: HookKind
        let hook: String
        let path: Path?
    }

    private struct Meters: Sendable {
        let calls: Counter
        let errors: Counter
        let run: CoreMetrics.Timer
        let wait: CoreMetrics.Timer
    }

    /// How many hooks and paths are told apart; wildcard hooks count as one.
    private static let limit = 1_000
    private let meters = Mutex<[Key: Meters]>([:])

    package init() {}

    /// Takes a call that has ended.
    package func record(_ call: HookCall, origin: Site) {
        let name = call.isWildcard ? "*" : call.name
        guard let meters = meters(for: Key(kind: call.kind, hook: name, path: call.path(home: origin))) else { return }
        meters.calls.increment()
        if case .raised = call.end?.outcome { meters.errors.increment() }
        if let run = call.run { meters.run.recordNanoseconds(run.nanoseconds) }
        meters.wait.recordNanoseconds(call.wait.nanoseconds)
    }

    private func meters(for key: Key) -> Meters? {
        meters.withLock { meters in
            if let known = meters[key] { return known }
            guard meters.count < Self.limit else { return nil }
            let dimensions = [
                ("kind", key.kind.rawValue), ("hook", key.hook), ("path", key.path.map { String($0.letter) } ?? "?"),
            ]
            let new = Meters(
                calls: Counter(label: "actingweb_hook_calls", dimensions: dimensions),
                errors: Counter(label: "actingweb_hook_errors", dimensions: dimensions),
                run: CoreMetrics.Timer(label: "actingweb_hook_run", dimensions: dimensions),
                wait: CoreMetrics.Timer(label: "actingweb_hook_wait", dimensions: dimensions))
            meters[key] = new
            return new
        }
    }
}
