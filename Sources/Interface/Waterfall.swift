import Analysis
import Trace

/// When a request was where: one lane for each loop and thread that it touched, from its acceptance to its end.
struct Waterfall: Hashable, Sendable {
    private struct Place: Hashable {
        var loop: Loop?
        var thread: UInt64

        init(_ site: Site) {
            loop = site.loop
            thread = site.thread.id
        }
    }

    let start: Instant
    let end: Instant
    private(set) var lanes: [Lane] = []
    private var places: [Place] = []

    /// The waterfall of a request as of `now`, to which everything that has no end yet lasts.
    init(_ entry: RequestLog.Entry, now: Instant) {
        let request = entry.request
        let moments =
            [request.times.accepted, request.times.decoded, request.times.encoded, request.times.written]
            .compactMap(\.self) + request.calls.flatMap { [$0.enteredAt, $0.end?.at ?? $0.enteredAt] }
        let last = moments.max() ?? request.times.accepted
        start = request.times.accepted
        end = entry.state == .inFlight ? max(last, now) : last
        add(Lane.Segment?.none, at: request.home)
        for phase in Phase.all(of: request) { add(phase) }
        for node in CallTree(request.calls).nodes { add(node.call, home: request.origin) }
    }

    private mutating func add(_ phase: Phase) {
        guard phase.name != "hooks" else { return }
        let kind: Lane.Segment.Kind = phase.name == "queue" ? .queue : .host
        add(Lane.Segment(kind: kind, label: phase.name, start: phase.start, end: phase.end), at: phase.site)
    }

    private mutating func add(_ call: HookCall, home: Site) {
        let path = call.path(home: home)
        let stop = max(call.end?.at ?? end, call.enteredAt)
        if call.enteredAt > call.requestedAt, call.callee.thread.id != call.caller.thread.id {
            add(
                Lane.Segment(kind: .queue, label: "wait", start: call.requestedAt, end: call.enteredAt), at: call.callee
            )
        }
        let held = path == .inline ? ", loop held" : ""
        let label = "\(call.name) \(path.map { String($0.letter) } ?? "?")\(held)"
        add(Lane.Segment(kind: .hook(path), label: label, start: call.enteredAt, end: stop), at: call.callee)
        guard path == .sideThread, call.caller.loop != nil else { return }
        add(Lane.Segment(kind: .held, label: "held", start: call.requestedAt, end: stop), at: call.caller)
    }

    private mutating func add(_ segment: Lane.Segment?, at site: Site) {
        let place = Place(site)
        let index = places.firstIndex(of: place) ?? places.count
        if index == places.count {
            places.append(place)
            lanes.append(Lane(label: site.laneLabel))
        }
        if let segment { lanes[index].add(segment) }
    }
}

extension Site {
    /// The loop's name, with the thread's where a loop was made on a thread that has a name.
    fileprivate var laneLabel: String {
        guard let loop, loop.kind != .server, let thread = thread.label else { return label }
        return "\(loop.label) \(thread)"
    }
}
