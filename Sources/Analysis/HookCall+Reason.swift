package import Trace

extension HookCall {
    /// The sentence that says which path the recorded places show and why, with the facts that it rests on.
    ///
    /// - Parameter home: the place that belongs to the request: its origin.
    /// - Returns: one line without a full stop; a loop that was held is named with the time, once the call has ended.
    package func reason(home: Site) -> String {
        let sentence =
            switch path(home: home) {
            case .direct: direct(home: home)
            case .inline: "sync hook called on the loop's thread; \(held(caller.label))"
            case .offloaded: offloaded
            case .pooled: "sync hook on worker \(callee.label), where the whole handler runs; no loop held"
            case .ownLoop: "async hook from a worker: a new loop \(callee.label) on thread \(callee.thread.name)"
            case .sideThread: sideThread
            case .worker: "sync hook on \(callee.label), the thread that owns the request from the start"
            case .bridged: "async hook on the long-lived loop \(callee.label) while \(caller.label) waits"
            case nil: unknown
            }
        return sentence + departure
    }

    private func direct(home: Site) -> String {
        let loop = callee.loop == home.loop ? "the request's own loop" : "its caller's loop \(callee.label)"
        let task =
            callee.task == home.task || callee.loop != home.loop ? "in its task" : "in a task beside the request's"
        return "async hook awaited on \(loop), \(task)"
    }

    private var offloaded: String {
        guard callee.thread.id != caller.thread.id else {
            return "sync hook on worker \(callee.label), to which its caller had been taken; no loop held"
        }
        return "sync hook taken off \(caller.label) to worker \(callee.label); \(caller.label) serves others meanwhile"
    }

    private var sideThread: String {
        let opening =
            "async hook, sync caller: a new thread \(callee.thread.name) with a new loop \(callee.label); "
        return opening + (caller.loop == nil ? "\(caller.label) waits" : held(caller.label))
    }

    private var unknown: String {
        "places fit no known path: \(shape.rawValue) hook, called on \(caller.place), ran on \(callee.place)"
    }

    private func held(_ loop: String) -> String {
        guard let length = self.held ?? run else { return "\(loop) held until it ends" }
        return "\(loop) held \(DurationFormat.prose(length))"
    }

    /// A clause for a hook that ended elsewhere than it began.
    private var departure: String {
        guard let end, end.site.loop != callee.loop || end.site.thread.id != callee.thread.id else { return "" }
        return "; it ended on \(end.site.label), having left \(callee.label)"
    }
}

extension Thread {
    /// The thread's own name, else its id in words: `pool-3`, `thread-20418`.
    package var name: String { label ?? "thread-\(id)" }
}

extension Site {
    /// The loop (or the lack of one), thread and task in one phrase, for places that need spelling out.
    package var place: String {
        let loop = loop?.label ?? "no loop"
        let task = task.map { "task \($0)" } ?? "no task"
        return "\(loop), \(thread.name), \(task)"
    }
}
