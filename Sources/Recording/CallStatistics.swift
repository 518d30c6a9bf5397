import Synchronization
package import Trace

/// Exact counts and the distribution of run times of every hook and path, whatever becomes of events.
package final class CallStatistics: Sendable {
    private struct State {
        var entries: [CallGroup: CallEntry] = [:]
        var uncounted = 0
    }

    private let limit: Int
    private let state = Mutex(State())
    /// The figures as they were last asked for; those that have not changed since are not worked out again.
    private let known = Mutex<[CallGroup: CallFigures]>([:])

    /// - Parameter limit: how many hooks and paths are told apart.
    package init(limit: Int = CallGroup.limit) {
        self.limit = limit
    }

    /// Takes a call that has ended, given the place that belongs to its request.
    package func record(_ call: HookCall, in group: CallGroup, origin: Site) {
        let held = call.loopHold(home: origin)
        state.withLock { state in
            guard let index = state.entries.index(forKey: group) else {
                guard state.entries.count < limit else { return state.uncounted += 1 }
                var entry = CallEntry()
                entry.add(call, held: held)
                state.entries[group] = entry
                return
            }
            state.entries.values[index].add(call, held: held)
        }
    }

    /// Calls that are in none of the figures, as there were too many hooks.
    package var uncounted: Int { state.withLock { $0.uncounted } }

    /// The figures as they are now, in the order of their groups.
    ///
    /// Cheap enough for every frame of a screen: what was not called since the last time is not worked out again, and
    /// nobody who counts a call waits for it.
    package var figures: [CallFigures] {
        let entries = state.withLock { $0.entries }
        return known.withLock { known in
            for (group, entry) in entries where known[group]?.calls != entry.calls {
                known[group] = entry.figures(of: group)
            }
            return known.values.sorted { $0.group < $1.group }
        }
    }
}
