import Analysis
import Trace

/// What was seen of one of a step's calls: all of it from the trace of the requests, nothing from what was announced.
package struct DemoSight: Hashable, Sendable {
    /// The paths of a request's hook calls, a caller before those inside it, and how many requests took these.
    struct Route: Hashable, Sendable {
        var paths: [Path?]
        var count: Int
    }

    package let call: DemoCall
    /// What was taken, the most frequent first.
    let routes: [Route]
    /// Why tools did not do what they were asked for, as the first of each kind says.
    let failures: [String]
    /// Calls of which the log has no end.
    let unseen: Int
    /// From when a request had come to the last written byte, the shortest first.
    let times: [Duration]
    /// From when the first had come to the last written byte of all.
    let span: Duration?
    /// How many threads were used beside the event loop's.
    let threads: Int
    /// The longest that one of the calls held a loop of the server; `nil` where that was not timed.
    let held: Duration?
    /// How many requests waited for a stall that one of these was.
    let delayed: Int
    /// How long the one waited that waited longest.
    let longestDelay: Duration
    /// The longest that one of these waited for stalls of others.
    let lost: Duration

    init(_ call: DemoCall, answers: [DemoAnswer], log: RequestLog) {
        self.call = call
        let requests = answers.compactMap(\.request).compactMap { log[id: $0] }
            .filter { $0.state == .finished }.map(\.request)
        unseen = max(0, call.count - requests.count)
        failures = answers.compactMap(\.failure).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        let taken = requests.map { request in
            CallTree(request.calls).nodes.map { $0.call.path(home: request.origin) }
        }
        routes = Dictionary(taken.map { ($0, 1) }, uniquingKeysWith: +)
            .map { Route(paths: $0, count: $1) }
            .sorted { ($0.count, $1.name) > ($1.count, $0.name) }
        times = requests.compactMap { request in request.times.written.map { $0.since(Self.arrival(request)) } }
            .sorted()
        let ends = requests.compactMap(\.times.written)
        let first = requests.map(Self.arrival).min()
        span = first.flatMap { first in ends.max().map { $0.since(first) } }
        threads = Set(requests.flatMap(Self.threads)).count
        held = requests.flatMap { request in request.calls.compactMap { Self.held(by: $0, in: request) } }.max()
        lost = requests.map { $0.losses.reduce(.zero) { $0 + $1.lost } }.max() ?? .zero
        let ids = Set(requests.map(\.id))
        let losses = log.stalls.entries.filter { $0.stall.request.map(ids.contains) ?? false }.flatMap(\.victims)
        let victims = Dictionary(losses.map { ($0.request, $0.lost) }, uniquingKeysWith: +)
        delayed = victims.count
        longestDelay = victims.values.max() ?? .zero
    }

    /// When a request had come: a loop that is held accepts it later, and is known to have left it unread.
    private static func arrival(_ request: Request) -> Instant {
        let unread = request.losses.filter { $0.evidence == .unread }.reduce(Duration.zero) { $0 + $1.lost }
        return request.times.accepted.advanced(by: .zero - unread)
    }

    /// How long a call held a loop of the server: one that was made for the call is in nobody's way.
    private static func held(by call: HookCall, in request: Request) -> Duration? {
        call.caller.loop?.kind == .server ? call.loopHold(home: request.origin) : .zero
    }

    /// The threads on which the handler and the hooks ran, beside that of the request's loop.
    private static func threads(_ request: Request) -> Set<UInt64> {
        let sites = [request.handler?.site].compactMap(\.self) + request.calls.flatMap { [$0.caller, $0.callee] }
        return Set(sites.map(\.thread.id)).subtracting([request.home.thread.id])
    }

    /// Whether every call was answered, was seen, and took the path that was announced and no other.
    package var isAsAnnounced: Bool {
        failures.isEmpty && unseen == 0 && routes.map(\.paths) == [[call.path]]
    }

    /// The middle of the times.
    var median: Duration? { times.lowerMedian }
}

extension DemoSight.Route {
    /// The names of the paths.
    var name: String {
        paths.isEmpty ? "no hook" : paths.map { PathSign(path: $0).name }.joined(separator: ", ")
    }
}
