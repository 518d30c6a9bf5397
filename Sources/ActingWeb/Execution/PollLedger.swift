import NIOCore

/// Whose work the polls of one event loop are, and what they cost; a *poll* is what the loop runs of a task without a pause.
///
/// A value that reads no clock. A task belongs to the request that was bound to it, and to the innermost hook call that it
/// entered and has not left. A task that nobody has claimed when it is first queued belongs to whoever the loop was
/// running then: so do child tasks.
struct PollLedger {
    /// On whose behalf a task runs.
    struct Owner: Hashable {
        var request: UInt64
        /// The innermost hook call; `nil` outside hooks.
        var call: UInt64?
    }

    private struct Call {
        /// What the task goes back to when the call is left.
        let outer: Owner?
        let enteredAt: UInt64
        let departuresBefore: UInt64
        /// Until when its time is spoken for, as busy or as queued.
        var accountedUntil: UInt64
        var count = PollCount()
    }

    private struct Poll {
        let task: UInt64
        let queuedAt: UInt64
        let startedAt: UInt64
        let departuresBefore: UInt64
        var owner: Owner?
        var culprit: StallHistory.Culprit?
    }

    /// How many tasks are remembered that were claimed by nobody but were queued by somebody.
    private let inheritedLimit: Int
    private var tasks: [UInt64: Owner] = [:]
    private var inherited: CircularBuffer<UInt64>
    private var calls: [UInt64: Call] = [:]
    private var poll: Poll?
    var stalls: StallHistory

    init(stallThreshold: UInt64, inheritedLimit: Int = 16_384) {
        self.inheritedLimit = max(1, inheritedLimit)
        inherited = CircularBuffer(initialCapacity: 64)
        stalls = StallHistory(threshold: stallThreshold)
    }

    /// Whose work the loop runs now.
    var owner: Owner? { poll?.owner }

    /// How many tasks and calls are remembered.
    var size: Int { tasks.count + calls.count }

    // MARK: - Polls

    /// The running poll has queued a task.
    mutating func queue(_ task: UInt64) {
        guard let owner = poll?.owner, tasks[task] == nil else { return }
        if inherited.count >= inheritedLimit, let oldest = inherited.popFirst() { tasks.removeValue(forKey: oldest) }
        inherited.append(task)
        tasks[task] = owner
    }

    /// The loop begins to run a task that was queued at `queuedAt`.
    ///
    /// - Returns: what its request lost to stalls, while the task waited.
    mutating func begin(
        _ task: UInt64, queuedAt: UInt64, at now: UInt64, departures: UInt64
    ) -> [ObservedStall.Loss] {
        let owner = tasks[task]
        poll = Poll(
            task: task, queuedAt: queuedAt, startedAt: now, departuresBefore: departures, owner: owner)
        guard let owner else { return [] }
        update(from: owner.call) { call in
            let since = max(queuedAt, call.accountedUntil)
            call.count.polls += 1
            if now > since { call.count.queued &+= now - since }
        }
        return stalls.losses(of: owner.request, from: queuedAt, until: now, as: .queued)
    }

    /// The loop has run the task as far as it goes.
    ///
    /// - Returns: the stall that this was, where it took that long.
    mutating func end(at now: UInt64, departures: UInt64) -> StallHistory.Stall? {
        guard let poll else { return nil }
        update(from: poll.owner?.call) { Self.settle(&$0, poll, now, departures) }
        blame(poll.owner?.call, at: now)
        defer { self.poll = nil }
        return stalls.record(
            from: poll.startedAt, until: now, request: poll.owner?.request, culprit: self.poll?.culprit)
    }

    // MARK: - Requests and calls

    /// The running task works for a request from now on.
    ///
    /// - Returns: what the request lost to stalls, while this poll waited.
    mutating func bind(_ request: UInt64) -> [ObservedStall.Loss] {
        guard let poll else { return [] }
        claim(poll.task, for: Owner(request: request))
        return stalls.losses(of: request, from: poll.queuedAt, until: poll.startedAt, as: .queued)
    }

    /// The running task works for nobody any more.
    mutating func unbind() {
        guard let poll else { return }
        claim(poll.task, for: nil)
    }

    /// The running task enters a hook.
    mutating func enter(_ call: UInt64, of request: UInt64, at now: UInt64, departures: UInt64) {
        guard let poll else { return }
        var entry = Call(
            outer: poll.owner, enteredAt: now, departuresBefore: departures, accountedUntil: now)
        entry.count.polls = 1
        calls[call] = entry
        claim(poll.task, for: Owner(request: request, call: call))
    }

    /// A hook is left by the task that the loop runs, or by another one where `isRunning` is `false`.
    ///
    /// - Returns: what the call took; `nil` where it was not entered on this loop.
    mutating func leave(_ call: UInt64, isRunning: Bool, at now: UInt64, departures: UInt64) -> PollCount? {
        guard let poll, isRunning else { return calls.removeValue(forKey: call)?.count }
        blame(call, at: now)
        guard var entry = calls.removeValue(forKey: call) else { return nil }
        Self.settle(&entry, poll, now, departures)
        claim(poll.task, for: entry.outer)
        return entry.count
    }

    private mutating func claim(_ task: UInt64, for owner: Owner?) {
        tasks[task] = owner
        poll?.owner = owner
    }

    /// Adds the part of a poll that a call was in.
    private static func settle(_ call: inout Call, _ poll: Poll, _ now: UInt64, _ departures: UInt64) {
        let since = max(poll.startedAt, call.enteredAt)
        let held = now > since ? now - since : 0
        call.count.busy &+= held
        call.count.longest = max(call.count.longest, held)
        call.count.departures &+= departures &- max(poll.departuresBefore, call.departuresBefore)
        call.accountedUntil = now
    }

    /// Remembers who held the loop in this poll: the innermost call that was in it for the greater part.
    private mutating func blame(_ call: UInt64?, at now: UInt64) {
        guard let call, let poll, let entry = calls[call] else { return }
        let since = max(poll.startedAt, entry.enteredAt)
        let held = now > since ? now - since : 0
        guard held / 2 >= poll.culprit?.held ?? 0 else { return }
        self.poll?.culprit = StallHistory.Culprit(
            request: poll.owner?.request, call: call, held: held)
    }

    /// Changes a call and those around it, as far as they are on this loop.
    private mutating func update(from call: UInt64?, _ change: (inout Call) -> Void) {
        var next = call
        while let id = next, let index = calls.index(forKey: id) {
            change(&calls.values[index])
            next = calls.values[index].outer?.call
        }
    }
}
