import CoreMetrics
import Synchronization
package import Trace

/// Counts and times calls for whatever metrics system the process has, by hook and path.
package final class CallMetrics: Sendable {
    private struct Meters: Sendable {
        let calls: Counter
        let errors: Counter
        let run: CoreMetrics.Timer
        let wait: CoreMetrics.Timer

        init(_ group: CallGroup) {
            let dimensions = [
                ("kind", group.kind.rawValue), ("hook", group.hook),
                ("path", group.path.map { String($0.letter) } ?? "?"),
            ]
            calls = Counter(label: "actingweb_hook_calls", dimensions: dimensions)
            errors = Counter(label: "actingweb_hook_errors", dimensions: dimensions)
            run = CoreMetrics.Timer(label: "actingweb_hook_run", dimensions: dimensions)
            wait = CoreMetrics.Timer(label: "actingweb_hook_wait", dimensions: dimensions)
        }
    }

    private let meters = Mutex<[CallGroup: Meters]>([:])

    package init() {}

    /// Takes a call that has ended.
    package func record(_ call: HookCall, in group: CallGroup) {
        guard let meters = meters(of: group) else { return }
        meters.calls.increment()
        if case .raised = call.end?.outcome { meters.errors.increment() }
        if let run = call.run { meters.run.recordNanoseconds(run.nanoseconds) }
        meters.wait.recordNanoseconds(call.wait.nanoseconds)
    }

    private func meters(of group: CallGroup) -> Meters? {
        meters.withLock { meters in
            if let known = meters[group] { return known }
            guard meters.count < CallGroup.limit else { return nil }
            let new = Meters(group)
            meters[group] = new
            return new
        }
    }
}
