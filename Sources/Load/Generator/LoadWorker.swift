import NIOCore
import Trace

/// One thread of a generator: its connections, what is due on them, and what has come of it.
///
/// It lives on its loop, which serves nothing else.
final class LoadWorker {
    /// What a worker leaves.
    struct Result: Sendable {
        let tally: LoadTally
        let ending: LoadEnding
    }

    /// A place for a connection, which is taken by others after the first.
    struct Seat {
        var client: Client?
        var wire: MCPWire?
        var isOpen = false
        var failures = 0
    }

    static let pulse = TimeAmount.milliseconds(10)
    /// How long a server may be away before the run is over.
    static let patience = Duration.seconds(2)
    /// How many connections are begun at a time.
    static let connecting = 128

    let loop: any EventLoop
    let number: Int
    let plan: LoadPlan
    let connector: Connector
    let choice: WireChoice
    let writer: RequestWriter
    let board: LoadBoard
    let opened: EventLoopPromise<Void>
    let finished: EventLoopPromise<Result>

    var seats: [Seat]
    var tally: LoadTally
    var window: LoadWindow?
    var state = State.opening
    /// Seats that have to be connected.
    var queue: CircularBuffer<Int>
    var underWay = 0
    /// Seats whose first connection has neither come nor failed.
    var unopened: Int
    var free: [Int] = []
    var due: CircularBuffer<Instant> = []
    var arrivals: Arrivals?
    var nextDue: Instant?
    var nextNumber: Int
    var quota: Int?
    var inFlight = 0
    var alarm: Scheduled<Void>?
    var beats = 0
    var lastSign = Instant.now
    var lastOpen = Instant.now
    var usage: ThreadUsage?

    enum State {
        case opening
        case sending
        /// Nothing more is sent; answers may come.
        case ending(LoadEnding)
        case over
    }

    /// A worker that does nothing yet.
    init(
        number: Int, plan: LoadPlan, wire: MCPWire, connector: Connector, board: LoadBoard, loop: any EventLoop,
        opened: EventLoopPromise<Void>, finished: EventLoopPromise<Result>
    ) {
        self.number = number
        self.plan = plan
        self.connector = connector
        self.board = board
        self.loop = loop
        self.opened = opened
        self.finished = finished
        choice = wire == .stateless ? .stateless : .session
        writer = RequestWriter(
            endpoint: plan.endpoint, headers: plan.headers, mix: plan.mix, seed: plan.seed, wire: wire)
        let count = Self.share(plan.connections, number, plan.threads)
        let seat = Seat(wire: wire == .stateless ? .stateless : nil)
        seats = Array(repeating: seat, count: count)
        queue = CircularBuffer(seats.indices)
        unopened = count
        nextNumber = number
        tally = LoadTally(correction: plan.correction, entries: plan.mix.entries.count, begin: .now)
        if case .count(let count) = plan.extent { quota = Self.share(count, number, plan.threads) }
    }

    /// A worker's part of a number of things.
    static func share(_ count: Int, _ number: Int, _ parts: Int) -> Int {
        count / parts + (number < count % parts ? 1 : 0)
    }

    // MARK: - Beginning

    /// Opens the connections; `opened` tells when each has come or failed.
    func open() {
        beatAgain()
        connectNext()
        if seats.isEmpty { opened.succeed() }
    }

    /// Begins to send.
    func start(at begin: Instant) {
        guard case .opening = state else { return }
        state = .sending
        let window = LoadWindow(begin: begin, plan: plan)
        self.window = window
        (lastSign, lastOpen) = (begin, begin)
        tally.timeline = Timeline(begin: begin)
        let isolated = loop.assumeIsolated()
        isolated.scheduleTask(deadline: NIODeadline(window.measured)) { self.usage = .current(at: .now) }
        if let end = window.end {
            isolated.scheduleTask(deadline: NIODeadline(end)) { self.stop(.completed) }
        }
        if quota == 0 { return stop(.completed) }
        switch plan.pace {
        case .open(let rate, let spacing):
            var arrivals = Arrivals(
                rate: rate, spacing: spacing, ramp: plan.ramp, seed: plan.seed, part: number, of: plan.threads)
            nextDue = begin.advanced(by: arrivals.next())
            self.arrivals = arrivals
            setAlarm()
        case .closed:
            let waiting = free
            free = []
            for seat in waiting { join(seat) }
        }
    }

    /// Lets a connection of a closed loop begin, when the ramp has come to it.
    private func join(_ seat: Int) {
        guard let window, let client = seats[seat].client else { return }
        let order = Double(seat * plan.threads + number) / Double(max(1, plan.connections))
        let moment = window.begin.advanced(by: plan.ramp * order)
        guard moment > .now else { return sendNext(on: client) }
        loop.assumeIsolated().scheduleTask(deadline: NIODeadline(moment)) {
            if client.isFree { self.sendNext(on: client) }
        }
    }

    // MARK: - Sending

    /// Takes every request that is due, and sets the alarm for the next.
    private func ring() {
        guard case .sending = state, let window else { return }
        let now = Instant.now
        while let moment = nextDue, moment <= now, !window.isOver(at: moment), quota ?? 1 > 0 {
            take(moment, at: now, window)
            nextDue = nextArrival(window)
        }
        guard quota ?? 1 > 0 else { return stop(.completed) }
        setAlarm()
    }

    private func nextArrival(_ window: LoadWindow) -> Instant? {
        guard let next = arrivals?.next() else { return nil }
        return window.begin.advanced(by: next)
    }

    private func take(_ moment: Instant, at now: Instant, _ window: LoadWindow) {
        let isMeasured = window.measures(moment)
        if isMeasured {
            tally.due += 1
            tally.lateness.record(due: moment, sent: moment, answered: now)
            if let left = quota { quota = left - 1 }
        }
        guard let seat = free.popLast(), let client = seats[seat].client else {
            if isMeasured { tally.waited += 1 }
            due.append(moment)
            return
        }
        send(due: moment, on: client)
    }

    private func setAlarm() {
        guard let nextDue else { return }
        alarm = loop.assumeIsolated().scheduleTask(deadline: NIODeadline(nextDue)) { self.ring() }
    }

    /// Sends what a connection that has become free should send now.
    func sendNext(on client: Client) {
        if let moment = due.popFirst() { return send(due: moment, on: client) }
        guard case .sending = state else { return endIfDone() }
        guard case .closed = plan.pace, let window else {
            free.append(client.seat)
            return
        }
        let now = Instant.now
        guard !window.isOver(at: now) else { return }
        guard quota ?? 1 > 0 else { return stop(.completed) }
        if window.measures(now) {
            tally.due += 1
            if let left = quota { quota = left - 1 }
        }
        send(due: now, on: client)
    }

    private func send(due: Instant, on client: Client) {
        guard let window else { return }
        let now = Instant.now
        let exchange = Exchange(
            number: nextNumber, entry: plan.mix.index(request: nextNumber, seed: plan.seed), due: due, sent: now,
            isMeasured: window.measures(due))
        nextNumber += plan.threads
        inFlight += 1
        tally.sent(exchange)
        client.send(exchange)
    }
}
