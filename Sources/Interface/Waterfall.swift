import Analysis
import Trace

/// When a request was where: one lane for each loop and thread that it touched, from its acceptance to its end.
struct Waterfall: Hashable, Sendable {
    private struct Place: Hashable {
        var loop: Loop?
        /// `nil` for a loop of which no thread was seen.
        var thread: UInt64?

        init(_ site: Site) {
            loop = site.loop
            thread = site.thread.id
        }

        init(loop: Loop) {
            self.loop = loop
        }
    }

    let start: Instant
    let end: Instant
    private(set) var lanes: [Lane] = []
    private var places: [Place] = []

    /// The waterfall of a request as of `now`, to which everything that has no end yet lasts.
    init(_ entry: RequestLog.Entry, delays: Delays, now: Instant) {
        let request = entry.request
        let moments =
            [request.times.accepted, request.times.decoded, request.times.encoded, request.times.written]
            .compactMap(\.self) + request.calls.flatMap { [$0.enteredAt, $0.end?.at ?? $0.enteredAt] }
        let last = moments.max() ?? request.times.accepted
        start = request.times.accepted
        end = entry.state == .inFlight ? max(last, now) : last
        _ = lane(of: request.home)
        for phase in Phase.all(of: request) { add(phase) }
        for wait in delays.suffered { add(wait) }
        for node in CallTree(request.calls).nodes { add(node.call, home: request.origin) }
        for stall in delays.caused.map(\.stall) {
            let label = "stall \(DurationFormat.prose(stall.length))"
            add(Lane.Segment(kind: .stall, label: label, start: stall.began, end: stall.ended), on: stall.loop)
        }
        for note in request.notes { add(note, home: request.home) }
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
        guard path == .sideThread || call.held != nil, path != .inline, call.caller.loop != nil else { return }
        let end = call.held.map { call.requestedAt.advanced(by: $0) } ?? stop
        let length = call.held.map { " \(DurationFormat.prose($0))" } ?? ""
        add(Lane.Segment(kind: .held, label: "held" + length, start: call.requestedAt, end: end), at: call.caller)
    }

    private mutating func add(_ wait: Delays.Suffered) {
        guard let stall = wait.stall else { return }
        let culprit = stall.request.map { " for \($0)" } ?? ""
        let label = "waited \(DurationFormat.prose(wait.loss.lost))\(culprit)"
        let start = stall.ended.advanced(by: .zero - wait.loss.lost)
        add(Lane.Segment(kind: .waited, label: label, start: start, end: stall.ended), on: stall.loop)
    }

    private mutating func add(_ note: Note, home: Site) {
        switch note.content {
        case .span(let name, _, let error, let site):
            let label = error == nil ? name : "\(name) failed"
            add(Lane.Segment(kind: .span, label: label, start: note.began, end: note.at), at: site)
        case .log(let level, _, _, let site):
            lanes[lane(of: site)].add(Lane.Mark(kind: Lane.Mark.Kind(level: level), at: note.at))
        case .message: lanes[lane(of: home)].add(Lane.Mark(kind: .message, at: note.at))
        case .deprecatedUse, .decided, .permission, .cache: break
        }
    }

    private mutating func add(_ segment: Lane.Segment, at site: Site) {
        lanes[lane(of: site)].add(segment)
    }

    private mutating func add(_ segment: Lane.Segment, on loop: Loop) {
        if let index = places.firstIndex(where: { $0.loop == loop }) { return lanes[index].add(segment) }
        places.append(Place(loop: loop))
        var lane = Lane(label: loop.label)
        lane.add(segment)
        lanes.append(lane)
    }

    /// The place of a site's lane, which is made where there is none.
    private mutating func lane(of site: Site) -> Int {
        let place = Place(site)
        if let index = places.firstIndex(of: place) { return index }
        places.append(place)
        lanes.append(Lane(label: site.laneLabel))
        return lanes.count - 1
    }
}

extension Site {
    /// The loop's name, with the thread's where a loop was made on a thread that has a name.
    fileprivate var laneLabel: String {
        guard let loop, loop.kind != .server, let thread = thread.label else { return label }
        return "\(loop.label) \(thread)"
    }
}
