import Analysis
import Testing
import Trace

@Suite struct QueryEvaluationTests {
    /// A request on two paths that went wrong, and waited for somebody else's stall.
    private static let events: [Event] = {
        let side = Places.sideThread(born: .milliseconds(3))
        var outer = Story.call(70, in: 7)
        outer.callee = side
        outer.enteredAt = .milliseconds(10)
        outer.requestedAt = .milliseconds(3)
        var inner = Story.call(71, in: 7, at: .milliseconds(11))
        inner.parent = 70
        inner.kind = .property
        inner.name = "Notes"
        let polls = Polls(count: 42, busy: .milliseconds(3), queued: .zero, longest: .milliseconds(3))
        let stall = Stall(
            id: 3, loop: Places.loop, began: .milliseconds(2), ended: .milliseconds(202), request: 7, call: 70)
        return [
            Story.started(7), .handlerRequested(id: 7, at: .milliseconds(1)),
            .requestDecoded(
                id: 7, at: .milliseconds(2),
                message: Request.Message(
                    method: "tools/call", target: "save_memory", revision: "2025-06-18", client: "Claude-Desktop 1.4",
                    wire: "stateless", session: "3f2a"), body: Payload([1, 2, 3]),
                handler: Request.Handler(site: Places.home, enteredAt: .milliseconds(1))),
            .callEntered(outer), .callEntered(inner),
            .callEnded(
                id: 71, request: 7, end: .init(at: .milliseconds(12), outcome: .value, site: Places.home, polls: polls)),
            .callEnded(
                id: 70, request: 7, end: .init(at: .milliseconds(30), outcome: .raised("Timed out"), site: side)),
            .loopHeld(call: 70, request: 7, at: .milliseconds(30), length: .milliseconds(20)),
            .noted(
                Note(
                    request: 7, at: .milliseconds(4),
                    content: .log(level: "info", label: "app", message: "cache miss", site: Places.home))),
            .stalled(stall),
            .delayed(Stall.Loss(stall: 3, request: 8, lost: .milliseconds(5), evidence: .queued), at: .milliseconds(9)),
            .delayed(Stall.Loss(stall: 9, request: 7, lost: .milliseconds(5), evidence: .queued), at: .milliseconds(9)),
            Story.finished(7, at: .milliseconds(40), outcome: .protocolError(-32_602), body: [1, 2]),
        ]
    }()

    private static let log: RequestLog = {
        var log = RequestLog()
        log.fold([Story.started(8, at: .milliseconds(1)), .callEntered(Story.call(80, in: 8))] + events)
        return log
    }()

    private func holds(_ text: String, for id: Request.ID, isMarked: Bool = false) throws -> Bool {
        let query = try Query(parsing: text)
        let entry = try #require(Self.log[id: id])
        var context = QueryContext(of: entry, in: Self.log, at: .milliseconds(50), for: query)
        context.isMarked = isMarked
        context.hasComment = isMarked
        return query.matches(entry, context)
    }

    @Test(arguments: [
        "", "id:7", "id<8", "method:TOOLS/*", "target=save_memory", "tool:save?memory", "hook:notes", "hook:x,not*",
        "kind:property", "kind:action", "path:T", "path:side-thread", "path:D", "mode:async", "thread:side-*",
        "thread:20455", "thread:thread-20418", "loop:own-13", "loop:loop-0", "task:8117", "task:1,8121",
        "client:claude*", "client~desktop", "session:3f*", "wire:stateless", "revision:2025-*", "status:err",
        "status:200", "status:2*", "status<300", "outcome:error", "code:-32602", "code<0", "wait>5ms", "wait<=7",
        "run>=20ms", "run<2ms", "total>39ms", "total<=40ms", "held>10ms", "held>=200ms", "lost>4ms", "age<51ms",
        "polls>41", "size=5", "has:finding", "has:stall", "has:victim", "has:error", "has:note", "has:nested",
        "has:mark,note", "finding:loop-held", "finding:thread-*", "err~timed", "err", "log~MISS", "stalled", "delayed",
        "finding", "timed*out", "memory notes", "nope or err", "!ok", "not (path:I or ok)", "path!=I", "client!=claude",
        "claude-desktop and not running",
    ])
    func `a condition holds for the request it is about`(_ text: String) throws {
        #expect(try holds(text, for: 7))
        #expect(try !holds("!(\(text.isEmpty ? "err" : text))", for: 7))
    }

    @Test(arguments: [
        "id:8", "method:tools", "target=Save_Memory", "hook:note", "kind:callback", "path:I,unknown", "mode:misuse",
        "thread:pool-*", "loop:loop-1", "task>9000", "client:claude", "status:ok,404", "status>=400", "outcome:ok",
        "wait>7ms", "run>20ms", "total>40ms", "held>200ms", "lost>5ms", "age>50ms", "polls<42", "size!=5", "has:mark",
        "has:comment", "marked", "finding:context-lost", "err~refused", "log~hit", "ok", "running", "dropped", "lost",
        "path!=T", "hook!=Notes", "memory nope",
    ])
    func `a condition does not hold for another`(_ text: String) throws {
        #expect(try !holds(text, for: 7))
    }

    @Test(arguments: [
        ("running", true), ("status:running", true), ("err", false), ("total>48ms", true), ("total>49ms", false),
        ("run>47ms", true), ("run>48ms", false), ("outcome:*", false), ("code!=0", true), ("client:*", false),
        ("has:finding", false), ("lost>0", true), ("hook:save", true), ("size=0", true),
    ])
    func `what is in flight counts until now`(_ text: String, _ expected: Bool) throws {
        #expect(try holds(text, for: 8) == expected)
    }

    @Test(arguments: ["marked", "has:mark", "has:comment", "has:error,comment"])
    func `marks come from whoever asks`(_ text: String) throws {
        #expect(try holds(text, for: 8, isMarked: true))
        #expect(try !holds(text, for: 8))
    }

    @Test func `a request whose end was dropped is lost, and nothing else`() throws {
        var log = RequestLog()
        log.fold([Story.started(9)])
        log.forget(inFlightExcept: [])
        let entry = try #require(log[id: 9])
        let states = try QueryState.allCases.filter {
            try Query(parsing: $0.rawValue).matches(entry, QueryContext(now: .milliseconds(0)))
        }

        #expect(states == [.lost])
    }

    @Test(arguments: [
        ("*", "", true), ("", "", true), ("", "a", false), ("?", "é", true), ("??", "é", false), ("É*", "étude", true),
        ("a*b*c", "aXbXbc", true), ("a*b*c", "aXbXb", false), ("*aab", "aaaab", true), ("A?C", "abc", true),
    ])
    func `a pattern is the whole of a text`(_ pattern: String, _ text: String, _ expected: Bool) throws {
        let written = pattern.isEmpty ? "\"\"" : pattern
        guard case .text(let parsed) = try Query(parsing: written).term else { return }

        #expect(parsed.matches(text) == expected)
    }

    @Test(arguments: [
        ("aab", "aaaab", true), ("abab", "abacabab", true), ("aabaab", "aabaaabaab", true), ("abc", "ab", false),
        ("É", "caf\u{e9}", true), ("x*z", "axyzb", true), ("x?z", "axyz", true), ("x?z", "axz", false),
    ])
    func `a pattern occurs somewhere in a text`(_ pattern: String, _ text: String, _ expected: Bool) throws {
        guard case .text(let parsed) = try Query(parsing: pattern).term else { return }

        #expect(parsed.occurs(in: text) == expected)
    }
}
