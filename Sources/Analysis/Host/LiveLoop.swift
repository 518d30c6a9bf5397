package import Trace

/// A loop that is none of the server's and that a call is running on.
package struct LiveLoop: Hashable, Sendable {
    package var loop: Loop
    package var thread: Thread
    /// The calls that run on it, the longest first.
    package var calls: [HookCall]
    /// The place that belongs to the request of the first call.
    package var origin: Site
}

extension RequestLog {
    /// How many requests in flight are looked at for loops that they run on.
    private static let liveLimit = 1_000

    /// The loops, made for calls or shared by them, on which calls are running now, oldest first.
    package var liveLoops: [LiveLoop] {
        var found: [Loop: LiveLoop] = [:]
        for position in 0..<min(inFlightCount, Self.liveLimit) {
            guard let request = self[position: position]?.request else { continue }
            for call in request.calls where call.end == nil {
                guard let loop = call.callee.loop, loop.kind != .server else { continue }
                let fresh = LiveLoop(loop: loop, thread: call.callee.thread, calls: [], origin: request.origin)
                found[loop, default: fresh].calls.append(call)
            }
        }
        return found.values.map { live in
            var live = live
            live.calls.sort { ($0.enteredAt, $0.id) < ($1.enteredAt, $1.id) }
            return live
        }.sorted { ($0.loop.born, $0.loop.label) < ($1.loop.born, $1.loop.label) }
    }
}
