import Analysis
import Trace

/// The times of a request as the list shows them; those of one in flight run on.
struct RequestFigures: Hashable, Sendable {
    /// Waiting for a thread, until the first line of the hooks; `nil` where no hook ran.
    let wait: Duration?
    /// From the hooks' first lines to their ends; `nil` where that is not known.
    let run: Duration?
    /// From acceptance to the last written byte.
    let total: Duration?

    init(_ entry: RequestLog.Entry, now: Instant) {
        let request = entry.request
        let isInFlight = entry.state == .inFlight
        total = isInFlight ? now.since(request.times.accepted) : request.total
        // The time of nested calls is part of that of the calls around them.
        let calls = request.calls.count == 1 ? request.calls : Self.outer(request.calls)
        guard !calls.isEmpty else {
            wait = nil
            run = nil
            return
        }
        wait = calls.reduce(request.handlerWait ?? .zero) { $0 + $1.wait }
        let isKnown = isInFlight || calls.allSatisfy { $0.end != nil }
        run = isKnown ? calls.reduce(.zero) { $0 + ($1.run ?? now.since($1.enteredAt)) } : nil
    }

    private static func outer(_ calls: [HookCall]) -> [HookCall] {
        CallTree(calls).nodes.filter { $0.depth == 0 }.map(\.call)
    }
}
