package import ActingWeb
package import Trace

extension Instant {
    init(_ time: MonotonicTime) {
        self.init(nanoseconds: time.nanoseconds)
    }
}

extension Site {
    /// The place as the trace records it.
    package init(_ site: ExecutionSite) {
        self.init(thread: Thread(site.thread), loop: site.loop.map { Loop($0) }, task: site.task)
    }
}

extension Thread {
    init(_ thread: ThreadIdentity) {
        let role: Role =
            switch thread.role {
            case .worker(let number): .worker(number)
            case .offload(let number): .offload(number)
            case .owner(let number): .owner(number)
            case .side(let number): .side(number)
            case .other: .other
            }
        self.init(id: thread.id, role: role, born: thread.born.map { Instant($0) })
    }
}

extension Loop {
    init(_ loop: LoopIdentity) {
        let kind: Kind =
            switch loop.kind {
            case .server: .server
            case .own: .own
            case .foreign: .foreign
            case .shared: .shared
            }
        self.init(kind: kind, number: loop.number, born: Instant(loop.born))
    }
}

extension Trace.ExecutionMode {
    /// The mode as the trace calls it.
    package init(_ mode: ActingWeb.ExecutionMode) {
        self =
            switch mode {
            case .async: .async
            case .threadPool: .threadPool
            case .blocking: .blocking
            case .misuse: .misuse
            }
    }
}

extension ActingWeb.ExecutionMode {
    /// The mode that the trace calls by this name.
    package init(_ mode: Trace.ExecutionMode) {
        self =
            switch mode {
            case .async: .async
            case .threadPool: .threadPool
            case .blocking: .blocking
            case .misuse: .misuse
            }
    }
}

extension Request.Message {
    init(_ message: ObservedMessage) {
        self.init(
            method: message.method, target: message.target, revision: message.revision, client: message.client,
            wire: message.wire?.rawValue, session: message.session.map { String($0.prefix(8)) },
            traceparent: message.traceparent
        )
    }
}

extension Request.Outcome {
    init(_ outcome: ObservedAnswer.Outcome) {
        self =
            switch outcome {
            case .ok: .ok
            case .toolError: .toolError
            case .protocolError(let code): .protocolError(code)
            case .refused: .refused
            case .dropped: .dropped
            }
    }
}

extension Trace.HookKind {
    /// The kind as the trace calls it.
    package init(_ kind: ActingWeb.HookKind) {
        self =
            switch kind {
            case .action: .action
            case .method: .method
            case .property: .property
            case .callback: .callback
            case .appCallback: .appCallback
            case .subscription: .subscription
            case .lifecycle: .lifecycle
            }
    }
}

extension HookCall {
    init(_ call: ObservedCall) {
        self.init(
            id: call.id,
            request: call.request.id,
            parent: call.parent,
            kind: Trace.HookKind(call.hook.kind),
            name: call.name,
            index: call.hook.index,
            isWildcard: call.hook.isWildcard,
            shape: call.hook.isAsynchronous ? .asynchronous : .synchronous,
            caller: Site(call.caller),
            requestedAt: Instant(call.requestedAt),
            callee: Site(call.callee),
            enteredAt: Instant(call.enteredAt)
        )
        seesContext = call.seesContext
    }
}

extension HookCall.Outcome {
    init(_ result: ObservedCall.End.Result) {
        self =
            switch result {
            case .answered: .value
            case .passed: .nothing
            case .threw(let error): .raised(String(describing: error).clipped)
            }
    }
}

extension Duration {
    init(_ nanoseconds: UInt64) {
        self = .nanoseconds(Int64(clamping: nanoseconds))
    }
}

extension Polls {
    init(_ count: PollCount) {
        self.init(
            count: count.polls, busy: Duration(count.busy), queued: Duration(count.queued),
            longest: Duration(count.longest), departures: Int(clamping: count.departures))
    }
}

extension Stall {
    init(_ stall: ObservedStall) {
        self.init(
            id: stall.id, loop: Loop(stall.loop), began: Instant(stall.began), ended: Instant(stall.ended),
            request: stall.request, call: stall.call)
    }
}

extension Stall.Loss {
    init(_ loss: ObservedStall.Loss) {
        let evidence: Evidence =
            switch loss.evidence {
            case .queued: .queued
            case .unread: .unread
            }
        self.init(stall: loss.stall, request: loss.request, lost: Duration(loss.lost), evidence: evidence)
    }
}

extension Stalling {
    init(_ stalling: ObservedStalling) {
        self.init(
            loop: stalling.loop, since: Instant(stalling.since), at: Instant(stalling.at), request: stalling.request,
            call: stalling.call)
    }
}

extension Decision {
    init(_ decision: HookDecision) {
        let result: Result =
            switch decision.result {
            case .won: .won
            case .passed: .passed
            case .refused: .refused
            case .failed(let error): .failed(error)
            case .skipped: .skipped
            }
        self.init(hook: decision.hook, index: decision.index, result: result)
    }
}
