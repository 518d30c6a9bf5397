import Histogram
import Synchronization
package import Trace

/// Exact counts and the distribution of run times of every hook and path, whatever becomes of events.
package final class CallStatistics: Sendable {
    package struct Key: Hashable, Sendable {
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
    }

    /// The figures of one hook on one path.
    package struct Figures: Hashable, Sendable {
        package var calls: Int
        package var raised: Int
        /// Run times, to two digits.
        package var p50: Duration
        package var p99: Duration
        package var longest: Duration
    }

    fileprivate struct Entry {
        var calls = 0
        var raised = 0
        var run = Histogram<UInt64>(highestTrackableValue: 3_600_000_000_000, numberOfSignificantValueDigits: .two)
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var beyondLimit = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: how many hooks and paths are told apart.
    package init(limit: Int = 1_000) {
        self.limit = limit
    }

    /// Takes a call that has ended.
    package func record(_ call: HookCall, origin: Site) {
        let key = Key(
            kind: call.kind, hook: call.isWildcard ? "*" : call.name, path: call.path(home: origin))
        let run = UInt64(clamping: (call.run ?? .zero).nanoseconds)
        var isRaised = false
        if case .raised = call.end?.outcome { isRaised = true }
        state.withLock { state in
            guard state.entries[key] != nil || state.entries.count < limit else {
                state.beyondLimit += 1
                return
            }
            state.entries[key, default: Entry()].add(run, isRaised: isRaised)
        }
    }

    /// Calls that were counted with none of the figures, as there were too many hooks.
    package var beyondLimit: Int { state.withLock { $0.beyondLimit } }

    /// The figures as they are now.
    package var figures: [Key: Figures] {
        state.withLock { $0.entries.mapValues(\.figures) }
    }
}

extension CallStatistics.Entry {
    fileprivate mutating func add(_ run: UInt64, isRaised: Bool) {
        calls += 1
        if isRaised { raised += 1 }
        // Longer than an hour counts as an hour.
        _ = self.run.record(min(run, 3_600_000_000_000))
    }

    fileprivate var figures: CallStatistics.Figures {
        let length = { (nanoseconds: UInt64) in Duration.nanoseconds(Int64(clamping: nanoseconds)) }
        return CallStatistics.Figures(
            calls: calls, raised: raised, p50: length(run.valueAtPercentile(50)),
            p99: length(run.valueAtPercentile(99)), longest: length(run.max))
    }
}
