package import Trace

/// The rules that look at one finished request.
package struct RequestFindings {
    /// What a request may take before a rule calls it long.
    package struct Limits: Hashable, Sendable {
        /// For how long a loop may be held.
        package var held = Duration.milliseconds(20)
        /// How long a call may wait for a worker.
        package var wait = Duration.milliseconds(20)
        /// How long reading and writing a body may take.
        package var serialisation = Duration.milliseconds(20)
        /// How long a hook may go on after its caller has gone.
        package var afterCancel = Duration.milliseconds(100)

        package init() {}
    }

    private let request: Request
    private let stalls: StallLog
    private let limits: Limits

    /// What is found in a request.
    ///
    /// - Parameters:
    ///   - request: the request, finished.
    ///   - stalls: the stalls that are known, for those who waited for the request's own.
    ///   - limits: what counts as long.
    package init(_ request: Request, stalls: StallLog = StallLog(), limits: Limits = Limits()) {
        self.request = request
        self.stalls = stalls
        self.limits = limits
    }

    /// Every finding, in the order of the rules.
    package var all: [Finding] {
        stallFindings + callFindings + trailFindings + serialisation + notes
    }

    private var calls: [HookCall] { request.calls }

    private func found(
        _ rule: FindingRule, _ what: String, _ evidence: [String] = [], in call: HookCall? = nil,
        about subject: String? = nil
    ) -> Finding {
        Finding(
            rule, what, evidence: evidence, request: request.id, call: call?.id,
            subject: subject ?? call?.name ?? request.message?.target)
    }

    // MARK: - Loops

    private var stallFindings: [Finding] {
        // A loop that was made for one call serves nobody else.
        request.stalls.filter { $0.loop.kind != .own }.map { stall in
            let call = calls.first { $0.id == stall.call }
            let victims = stalls.entries.last { $0.stall.id == stall.id }?.victims ?? []
            let who = call.map { "\($0.kind.rawValue) hook \"\($0.name)\"" } ?? "work outside hooks"
            let waited = victims.isEmpty ? "" : "; \(victims.count) requests waited"
            return found(
                .loopHeld, "\(who) held \(stall.loop.label) for \(DurationFormat.prose(stall.length))\(waited)",
                victims.prefix(20).map { "request \($0.request) lost \(DurationFormat.prose($0.lost))" }, in: call)
        }
    }

    // MARK: - Single calls

    private var callFindings: [Finding] {
        calls.flatMap { call in
            [contradiction(call), thread(call), wait(call), context(call), masked(call), cancelled(call)]
                .compactMap(\.self)
        }
    }

    private func contradiction(_ call: HookCall) -> Finding? {
        let path = call.path(home: request.origin)
        if let path, call.parent != nil || request.mode.paths(of: call.shape).contains(path) { return nil }
        let places = ["called on \(call.caller.place)", "ran on \(call.callee.place)"]
        guard let path else {
            return found(
                .pathContradiction, "\"\(call.name)\" ran where no path leads", places, in: call)
        }
        return found(
            .pathContradiction,
            "\"\(call.name)\" took the path \(path.letter) (\(path.name)), which the mode \(request.mode.rawValue) "
                + "does not give to \(call.shape.rawValue) hooks", places, in: call)
    }

    private func thread(_ call: HookCall) -> Finding? {
        guard call.path(home: request.origin) == .sideThread else { return nil }
        let held = (call.held ?? call.run).map { "\(call.caller.label) was held \(DurationFormat.prose($0))" }
        return found(
            .threadPerCall, "\"\(call.name)\" took the new thread \(call.callee.thread.name) for one call",
            [held].compactMap(\.self), in: call)
    }

    private func wait(_ call: HookCall) -> Finding? {
        // Only a handler that runs on a worker has waited for one.
        let hasQueued = call.id == calls.first?.id && request.handler?.site.thread.isWorker == true
        let wait = max(call.wait, hasQueued ? request.handlerWait ?? .zero : .zero)
        guard call.callee.thread.isWorker, wait >= limits.wait else { return nil }
        return found(
            .poolSaturated, "\"\(call.name)\" waited \(DurationFormat.prose(wait)) for a worker",
            ["ran on \(call.callee.label)"], in: call)
    }

    private func context(_ call: HookCall) -> Finding? {
        if !call.seesContext {
            return found(
                .contextLost, "\"\(call.name)\" sees none of the task-locals that its request has bound",
                ["the handler was handed to \(call.callee.thread.name) in the mode \(request.mode.rawValue)"],
                in: call)
        }
        guard let departures = call.end?.polls?.departures, departures > 0 else { return nil }
        return found(
            .contextLost, "\"\(call.name)\" started \(departures) task\(departures == 1 ? "" : "s") that left its loop",
            ["detached tasks see none of its task-locals, and its cancellation reaches neither kind"], in: call)
    }

    private func masked(_ call: HookCall) -> Finding? {
        guard case .raised(let error) = call.end?.outcome else { return nil }
        if request.outcome == .ok {
            // What a hook inside threw, the hook around it may have dealt with.
            guard call.parent == nil else { return nil }
            return found(
                .errorMasked, "\"\(call.name)\" threw, and the answer says nothing of it", ["it threw: \(error)"],
                in: call)
        }
        // What was not kept of the answer may hold the words.
        let body = request.responseBody
        guard request.outcome != .dropped, !body.head.isEmpty, !body.isTruncated, !body.contains(wordsOf: error) else {
            return nil
        }
        return found(
            .errorMasked, "the answer names another error than the one that \"\(call.name)\" threw",
            ["it threw: \(error)"], in: call)
    }

    private func cancelled(_ call: HookCall) -> Finding? {
        guard request.outcome == .dropped, let gone = request.times.written else { return nil }
        guard let end = call.end else {
            return found(.cancelIgnored, "\"\(call.name)\" runs on after its caller has gone", in: call)
        }
        let after = end.at.since(gone)
        guard after >= limits.afterCancel else { return nil }
        return found(
            .cancelIgnored, "\"\(call.name)\" ran on for \(DurationFormat.prose(after)) after its caller had gone",
            in: call)
    }

    // MARK: - Decisions

    private var trailFindings: [Finding] {
        request.notes.flatMap { note -> [Finding] in
            guard case .decided(let kind, let name, let trail) = note.content else { return [] }
            return [shadowed(kind, name, trail), vetoed(kind, name, trail, inside: note.call)].compactMap(\.self)
        } + [unanswered].compactMap(\.self)
    }

    private func shadowed(_ kind: HookKind, _ name: String, _ trail: [Decision]) -> Finding? {
        guard kind == .action || kind == .method, let winner = trail.first(where: { $0.result == .won }),
            let hidden = trail.first(where: { $0.result == .skipped && $0.hook == winner.hook })
        else { return nil }
        return found(
            .hookShadowed,
            "\(kind.rawValue) hook \"\(hidden.hook)\" #\(hidden.index) was not asked: #\(winner.index) answered",
            trail.map { "\($0.hook) #\($0.index): \($0.result.word)" }, about: hidden.hook)
    }

    private func vetoed(
        _ kind: HookKind, _ name: String, _ trail: [Decision], inside call: HookCall.ID?
    ) -> Finding? {
        guard kind == .property, trail.contains(where: { $0.result == .refused }) else { return nil }
        let outer = calls.first { $0.id == call }
        guard request.outcome == .ok, outer == nil || outer?.end?.outcome == .value else { return nil }
        return found(
            .vetoLost, "a hook refused the property \"\(name)\", and the answer says that all went well",
            trail.map { "\($0.hook) #\($0.index): \($0.result.word)" }, in: outer, about: name)
    }

    private var unanswered: Finding? {
        let top = calls.filter { $0.parent == nil && ($0.kind == .action || $0.kind == .method) }
        guard !top.isEmpty, request.outcome == .ok, top.allSatisfy({ $0.end?.outcome == .nothing }) else { return nil }
        return found(.refusedSilently, "no hook answered \"\(top[0].name)\", and the request ended well", in: top[0])
    }

    // MARK: - Bodies

    private var serialisation: [Finding] {
        let times = request.times
        let ended = calls.compactMap { $0.end?.at }.max()
        let decode = request.handler.flatMap { handler in times.decoded?.since(handler.enteredAt) }
        let encode = ended.flatMap { ended in times.encoded?.since(ended) }
        return [
            ("reading", decode, request.requestBody.count), ("writing", encode, request.responseBody.count),
        ].compactMap { what, time, bytes in
            guard let time, time >= limits.serialisation else { return nil }
            return found(
                .slowSerialisation, "\(what) the body took \(DurationFormat.prose(time)) for \(bytes) bytes")
        }
    }

    private var notes: [Finding] {
        request.notes.compactMap { note in
            guard case .deprecatedUse(let hook, let words) = note.content else { return nil }
            return Finding(.deprecatedUse, words, request: request.id, call: note.call, subject: hook)
        }
    }
}

extension Thread {
    /// Whether calls wait for the thread in a queue.
    fileprivate var isWorker: Bool {
        switch role {
        case .worker, .offload, .owner: true
        case .side, .other: false
        }
    }
}

extension Payload {
    /// Whether the beginning of a text stands in the body, as far as JSON writes it as it is.
    fileprivate func contains(wordsOf text: String) -> Bool {
        let plain = text.utf8.prefix { $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        let words = Array(plain.prefix(40))
        guard !words.isEmpty, head.count >= words.count else { return words.isEmpty }
        return (0...(head.count - words.count)).contains { head[$0...].starts(with: words) }
    }
}
