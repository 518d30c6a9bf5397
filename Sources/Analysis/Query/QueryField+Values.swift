import Trace

/// Each of these looks at the values that a request has for a field, until one is wanted.
///
/// Closures get hold of the calls and notes alone: one that captured the request would copy the whole of it, which
/// costs more than looking; so would a method of the request.
extension QueryField {
    /// Whether one of the request's texts for a field of the type `text` is such a one; a field of another type has none.
    package func hasText(_ entry: RequestLog.Entry, where isWanted: (String) -> Bool) -> Bool {
        let (calls, notes) = (entry.request.calls, entry.request.notes)
        return switch self {
        case .method: (entry.request.message?.method).map(isWanted) ?? false
        case .target: (entry.request.message?.target).map(isWanted) ?? false
        case .client: (entry.request.message?.client).map(isWanted) ?? false
        case .session: (entry.request.message?.session).map(isWanted) ?? false
        case .wire: (entry.request.message?.wire).map(isWanted) ?? false
        case .revision: (entry.request.message?.revision).map(isWanted) ?? false
        case .hook: calls.indices.contains { isWanted(calls[$0].name) }
        case .thread: entry.hasThread { isWanted($0.name) || $0.label != nil && isWanted("\($0.id)") }
        case .loop: entry.hasLoop { isWanted($0.label) }
        case .err: entry.hasError(where: isWanted)
        case .log: notes.indices.contains { notes[$0].content.hasText(where: isWanted) }
        case .id, .kind, .path, .mode, .task, .status, .outcome, .code, .wait, .run, .total, .held, .lost, .age, .polls,
            .size, .has, .finding:
            false
        }
    }

    /// The same for a field of the type `number` or `size`, or for the HTTP status.
    func hasNumber(_ entry: RequestLog.Entry, where isWanted: (Int64) -> Bool) -> Bool {
        let calls = entry.request.calls
        return switch self {
        case .id: isWanted(Int64(clamping: entry.request.id))
        case .task: entry.hasSite { $0.task.map { isWanted(Int64(clamping: $0)) } ?? false }
        case .status: entry.request.status.map { isWanted(Int64($0)) } ?? false
        case .code: entry.errorCode.map { isWanted(Int64($0)) } ?? false
        case .polls:
            calls.indices.contains { index in
                (calls[index].end?.polls).map { isWanted(Int64($0.count)) } ?? false
            }
        case .size: isWanted(Int64(entry.request.requestBody.count.addingClamped(entry.request.responseBody.count)))
        case .method, .target, .hook, .kind, .path, .mode, .thread, .loop, .client, .session, .wire, .revision,
            .outcome, .err, .log, .wait, .run, .total, .held, .lost, .age, .has, .finding:
            false
        }
    }

    /// The same for a field of the type `duration`.
    func hasLength(_ entry: RequestLog.Entry, at now: Instant, where isWanted: (Duration) -> Bool) -> Bool {
        let calls = entry.request.calls
        let isOver = entry.state != .inFlight
        switch self {
        case .wait:
            return entry.request.handlerWait.map(isWanted) ?? false
                || calls.indices.contains { isWanted(calls[$0].wait) }
        case .run:
            return calls.indices.contains { index in
                (calls[index].run ?? (isOver ? nil : now.since(calls[index].enteredAt))).map(isWanted) ?? false
            }
        case .total:
            return (isOver ? entry.request.total : now.since(entry.request.times.accepted)).map(isWanted) ?? false
        case .held:
            return entry.request.stalls.contains { isWanted($0.length) }
                || calls.indices.contains { index in
                    calls[index].held.map(isWanted) ?? false
                        || (calls[index].end?.polls).map { isWanted($0.longest) } ?? false
                }
        case .lost: return isWanted(entry.request.losses.reduce(.zero) { $0 + $1.lost })
        case .age: return isWanted(now.since(entry.request.times.accepted))
        case .id, .method, .target, .hook, .kind, .path, .mode, .thread, .loop, .task, .client, .session, .wire,
            .revision, .status, .outcome, .code, .err, .log, .polls, .size, .has, .finding:
            return false
        }
    }
}

extension RequestLog.Entry {
    /// Whether one of the places that the request touched is such a one.
    fileprivate func hasSite(where isWanted: (Site) -> Bool) -> Bool {
        let calls = request.calls
        return isWanted(request.home) || request.owner.map(isWanted) ?? false
            || (request.handler?.site).map(isWanted) ?? false
            || calls.indices.contains { index in
                isWanted(calls[index].caller) || isWanted(calls[index].callee)
                    || (calls[index].end?.site).map(isWanted) ?? false
            }
    }

    /// Asks only once about a thread that comes several times in a row, as most do.
    fileprivate func hasThread(where isWanted: (Thread) -> Bool) -> Bool {
        var last: Thread?
        return hasSite { site in
            guard site.thread != last else { return false }
            last = site.thread
            return isWanted(site.thread)
        }
    }

    /// The same for loops.
    fileprivate func hasLoop(where isWanted: (Loop) -> Bool) -> Bool {
        var last: Loop?
        return hasSite { site in
            guard let loop = site.loop, loop != last else { return false }
            last = loop
            return isWanted(loop)
        }
    }

    fileprivate func hasError(where isWanted: (String) -> Bool) -> Bool {
        let (calls, notes) = (request.calls, request.notes)
        return calls.indices.contains { calls[$0].error.map(isWanted) ?? false }
            || notes.indices.contains { index in
                if case .span(_, _, let error?, _) = notes[index].content { isWanted(error) } else { false }
            }
    }

    fileprivate var errorCode: Int? {
        if case .protocolError(let code) = request.outcome { code } else { nil }
    }
}

extension HookCall {
    /// What the hook threw, in its own words.
    var error: String? {
        if case .raised(let error) = end?.outcome { error } else { nil }
    }
}

extension Note.Content {
    /// Whether one of the note's texts is such a one.
    fileprivate func hasText(where isWanted: (String) -> Bool) -> Bool {
        switch self {
        case .deprecatedUse(let hook, let words): isWanted(hook) || isWanted(words)
        case .decided(_, let name, _): isWanted(name)
        case .log(_, let label, let message, _): isWanted(message) || isWanted(label)
        case .span(let name, _, _, _): isWanted(name)
        case .message(let method): isWanted(method)
        case .permission(let words, _): isWanted(words)
        case .cache(let name, _): isWanted(name)
        }
    }
}

extension Int {
    fileprivate func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
