package import Trace

/// What is known of the requests of a process: those in flight exactly, those that are over as far as the limits allow.
///
/// It is built from events alone. The events of one request may come through several rings and so in any order; the
/// log holds what comes early, and counts what it cannot place. How the events are cut into batches makes no
/// difference.
package struct RequestLog: Hashable, Sendable {
    /// How much of what is over stays.
    package struct Limits: Hashable, Sendable {
        /// Requests that are over.
        package var finished: Int
        /// Bytes of their bodies, their notes and the errors of their hooks.
        package var payloadBytes: Int

        package init(finished: Int = 10_000, payloadBytes: Int = 64 << 20) {
            self.finished = finished
            self.payloadBytes = payloadBytes
        }
    }

    /// How many events may wait for the start of their request.
    package static let earlyEventLimit = 1_024

    package let limits: Limits
    /// Requests whose start was seen.
    package private(set) var started = 0
    /// Requests that left because of the limits.
    package private(set) var evicted = 0
    private var refused = 0
    private var entries: [Request.ID: Entry] = [:]
    /// Ascending, which is the order of acceptance.
    private var inFlight: [Request.ID] = []
    private var over = EndOrder()
    private var payloadBytes = 0
    private var early = EarlyEvents(limit: Self.earlyEventLimit)
    private var meter = FinishMeter()
    /// The stalls of the server's loops, with those who waited for them.
    package private(set) var stalls = StallLog()

    /// What changed since somebody took note; `nil` where nobody does.
    private var changes: Changes?

    /// A log without requests.
    ///
    /// - Parameters:
    ///   - limits: how much of what is over stays.
    ///   - notesChanges: whether changes are noted; they then have to be taken now and again.
    package init(limits: Limits = Limits(), notesChanges: Bool = false) {
        self.limits = limits
        changes = notesChanges ? Changes() : nil
    }

    /// What changed since this was called last.
    package mutating func takeChanges() -> Changes {
        defer { changes = changes == nil ? nil : Changes() }
        return changes ?? Changes()
    }

    /// Events that no request could take: their start was dropped, their request has left, or they say a thing twice.
    package var strays: Int { refused + early.count }

    package var inFlightCount: Int { inFlight.count }

    /// The requests that have not ended, in the order of acceptance.
    package var inFlightIDs: [Request.ID] { inFlight }

    // MARK: - Reading

    package var count: Int { inFlight.count + over.count }

    package subscript(id id: Request.ID) -> Entry? { entries[id] }

    /// The entry at a place of the list: what is in flight first, then what is over, each with its newest first.
    package subscript(position position: Int) -> Entry? {
        guard position >= 0, position < count else { return nil }
        guard position >= inFlight.count else { return entries[inFlight[inFlight.count - 1 - position]] }
        return over.newest(position - inFlight.count).flatMap { entries[$0] }
    }

    /// The place of a request in the list; `nil` for one that is not there.
    package func position(of id: Request.ID) -> Int? {
        guard let entry = entries[id] else { return nil }
        if let place = entry.place { return inFlight.count + over.offset(ofPlace: place) }
        let index = inFlightIndex(of: id)
        return inFlight.count - 1 - index
    }

    /// The figures over all requests, as of `now`.
    package func summary(at now: Instant) -> Summary {
        meter.summary(at: now, inFlight: inFlight.count)
    }

    // MARK: - Folding

    /// Takes in what was observed, in the order in which it was drained.
    package mutating func fold(_ events: some Sequence<Event>) {
        for event in events { _ = fold(event) }
    }

    /// Takes in one event.
    ///
    /// - Returns: the request that the event told something of, where that one has finished, by this event or before.
    package mutating func fold(_ event: Event) -> Request.ID? {
        switch event {
        case .requestStarted(let id, let instant, let home, let mode):
            let request = Request(id: id, home: home, mode: mode, times: Request.Times(accepted: instant))
            return start(request) ? id : nil
        case .stalled(let stall): stalls.add(stall)
        case .delayed(let loss, _):
            stalls.add(loss)
            // Whom its stall delayed is part of what is found in a request.
            if let culprit = stalls[loss.stall]?.stall.request { changes?.touch(culprit) }
        default: break
        }
        guard let request = event.request else { return nil }
        return apply(event, to: request) ? request : nil
    }

    /// Marks as lost every request in flight that is not among `live`, which its server knows to be in flight.
    ///
    /// Needed after events were dropped, which may have been ends. `live` must have been taken after the events
    /// that were folded last; an end that comes later still counts.
    package mutating func forget(inFlightExcept live: Set<Request.ID>) {
        let gone = inFlight.filter { !live.contains($0) }
        inFlight.removeAll { !live.contains($0) }
        for id in gone {
            changes?.touch(id)
            entries[id]?.lose()
            retire(id)
        }
        evict()
    }

    /// - Returns: whether the request has finished, by what came early.
    private mutating func start(_ request: Request) -> Bool {
        guard entries[request.id] == nil else {
            refused += 1
            return false
        }
        entries[request.id] = Entry(request: request)
        changes?.touch(request.id)
        inFlight.insert(request.id, at: inFlightIndex(of: request.id))
        started += 1
        var isOver = false
        for event in early.take(request.id) { isOver = apply(event, to: request.id) }
        return isOver
    }

    /// - Returns: whether the request has finished.
    private mutating func apply(_ event: Event, to request: Request.ID) -> Bool {
        guard let index = entries.index(forKey: request) else {
            refused += early.hold(event, for: request)
            return false
        }
        let bytesBefore = entries.values[index].payloadBytes
        let change = entries.values[index].take(event)
        changes?.touch(request)
        let entry = entries.values[index]
        if entry.place != nil { payloadBytes += entry.payloadBytes - bytesBefore }
        switch change {
        case .updated: break
        case .refused: refused += 1
        case .finished: finish(entry)
        }
        evict()
        return entry.state == .finished
    }

    private mutating func finish(_ entry: Entry) {
        meter.record(entry.request)
        guard entry.place == nil else { return }
        inFlight.remove(at: inFlightIndex(of: entry.id))
        retire(entry.id)
    }

    /// Gives a request its place among those that are over; it must have left `inFlight`.
    private mutating func retire(_ id: Request.ID) {
        entries[id]?.place = over.append(id)
        payloadBytes += entries[id]?.payloadBytes ?? 0
    }

    private mutating func evict() {
        while over.count > limits.finished || payloadBytes > limits.payloadBytes {
            guard let id = over.removeOldest() else { return }
            payloadBytes -= entries.removeValue(forKey: id)?.payloadBytes ?? 0
            evicted += 1
            changes?.remove(id)
        }
    }

    /// Where an id stands among those in flight, or would have to.
    private func inFlightIndex(of id: Request.ID) -> Int {
        inFlight.indices.partition { inFlight[$0] < id }
    }
}
