import Analysis
import TestSupport
import Testing
import Trace

/// Each rule finds what it is for, and nothing where that is not so.
@Suite struct FindingTests {
    /// A request in the mode `async` with one async call on its own loop, which nothing is wrong with.
    private static func request(_ change: (inout Request) -> Void = { _ in }) -> Request {
        var call = Story.call(70, in: 7)
        call.end = HookCall.End(
            at: .milliseconds(5), outcome: .value, site: Places.home,
            polls: Polls(count: 1, busy: .milliseconds(3), queued: .zero, longest: .milliseconds(3)))
        var request = Request(
            id: 7, home: Places.home, mode: .async,
            times: Request.Times(
                accepted: .milliseconds(0), handedOver: .milliseconds(1), decoded: .milliseconds(2),
                encoded: .milliseconds(6), written: .milliseconds(7)),
            handler: Request.Handler(site: Places.home, enteredAt: .milliseconds(1)), calls: [call], outcome: .ok,
            status: 200)
        change(&request)
        return request
    }

    private static let stall = Stall(
        id: 3, loop: Places.loop, began: .milliseconds(2), ended: .milliseconds(202), request: 7, call: 70)

    struct Case: CustomTestStringConvertible {
        let rule: FindingRule
        let name: String
        let change: @Sendable (inout Request) -> Void

        var testDescription: String { "\(rule.rawValue): \(name)" }

        init(_ rule: FindingRule, _ name: String, _ change: @escaping @Sendable (inout Request) -> Void) {
            self.rule = rule
            self.name = name
            self.change = change
        }
    }

    static let cases = [
        Case(.loopHeld, "its call was a stall") { $0.stalls = [stall] },
        Case(.threadPerCall, "a blocking call on the loop") {
            $0.mode = .misuse
            $0.calls[0].callee = Places.sideThread(born: .milliseconds(3))
            $0.calls[0].end?.polls = nil
        },
        Case(.poolSaturated, "a long wait for a worker") {
            $0.mode = .threadPool
            $0.handler = Request.Handler(site: Places.worker, enteredAt: .milliseconds(31))
            $0.times.decoded = .milliseconds(31)
            $0.calls[0].shape = .synchronous
            $0.calls[0].caller = Places.worker
            $0.calls[0].callee = Places.worker
        },
        Case(.contextLost, "task-locals are not seen") { $0.calls[0].seesContext = false },
        Case(.contextLost, "a task left the loop") { $0.calls[0].end?.polls?.departures = 1 },
        Case(.errorMasked, "an error that is swallowed") { $0.calls[0].end?.outcome = .raised("first") },
        Case(.errorMasked, "an error that another replaced") {
            $0.calls[0].end?.outcome = .raised("first")
            $0.outcome = .toolError
            $0.responseBody = Payload(Array("something else".utf8))
        },
        Case(.hookShadowed, "an earlier hook of the name answered") {
            $0.notes = [
                note(.action, [.init(hook: "a", index: 0, result: .won), .init(hook: "a", index: 1, result: .skipped)])
            ]
        },
        Case(.refusedSilently, "nobody answered") { $0.calls[0].end?.outcome = .nothing },
        Case(.vetoLost, "a refused property, and all is well") {
            $0.notes = [note(.property, [.init(hook: "p", index: 0, result: .refused)])]
        },
        Case(.cancelIgnored, "the hook went on after its caller") {
            $0.outcome = .dropped
            $0.times.written = .milliseconds(3)
            $0.calls[0].end?.at = .milliseconds(150)
        },
        Case(.slowSerialisation, "writing took long") { $0.times.encoded = .milliseconds(40) },
        Case(.deprecatedUse, "a warning") {
            $0.notes = [
                Note(request: 7, at: .milliseconds(3), content: .deprecatedUse(hook: "a", words: "deprecated: a"))
            ]
        },
        Case(.pathContradiction, "no known path") { $0.calls[0].callee = Places.beside },
        Case(.pathContradiction, "a path of another mode") { $0.mode = .threadPool },
    ]

    @Test(arguments: cases)
    func `a rule finds what it is for`(_ given: Case) {
        let found = RequestFindings(Self.request(given.change)).all

        #expect(found.map(\.rule) == [given.rule])
        #expect(found.allSatisfy { $0.request == 7 && !$0.what.isEmpty })
    }

    @Test func `nothing is found in a request that is as it should be`() {
        #expect(RequestFindings(Self.request()).all.isEmpty)
    }

    static let harmless = [
        Case(.errorMasked, "an error whose words are in the answer") {
            $0.calls[0].end?.outcome = .raised("no \"such\" thing")
            $0.outcome = .toolError
            $0.responseBody = Payload(Array(#"{"text":"no \"such\" thing"}"#.utf8))
        },
        Case(.hookShadowed, "a wildcard behind a hook of the name") {
            $0.notes = [
                note(.action, [.init(hook: "a", index: 0, result: .won), .init(hook: "*", index: 0, result: .skipped)])
            ]
        },
        Case(.vetoLost, "a refusal that the answer tells of") {
            $0.notes = [note(.property, [.init(hook: "p", index: 0, result: .refused)])]
            $0.outcome = .toolError
        },
        Case(.refusedSilently, "one passed, the next answered") {
            var second = Story.call(71, in: 7)
            second.end = Story.end(at: .milliseconds(5))
            $0.calls[0].end?.outcome = .nothing
            $0.calls.append(second)
        },
        Case(.loopHeld, "a loop that was made for the call") {
            $0.stalls = [
                Stall(
                    id: 4, loop: Loop(kind: .own, number: 1, born: .milliseconds(1)), began: .milliseconds(2),
                    ended: .milliseconds(202), request: 7, call: 70)
            ]
        },
        Case(.errorMasked, "an answer of which nothing was kept") {
            $0.calls[0].end?.outcome = .raised("first")
            $0.outcome = .toolError
            $0.responseBody = Payload(count: 100)
        },
        Case(.errorMasked, "an answer that is kept from those who observe") {
            $0.calls[0].end?.outcome = .raised("first")
            $0.outcome = .refused
            $0.responseBody = Payload()
        },
        Case(.errorMasked, "an answer whose end was not kept") {
            $0.calls[0].end?.outcome = .raised("first")
            $0.outcome = .toolError
            $0.responseBody = Payload(Array(repeating: UInt8(ascii: "x"), count: Payload.limit) + Array("first".utf8))
        },
        Case(.poolSaturated, "a handler on its loop that waited for the store, before a call on a worker") {
            $0.handler = Request.Handler(site: Places.home, enteredAt: .milliseconds(31))
            $0.times.decoded = .milliseconds(31)
            $0.calls[0].shape = .synchronous
            $0.calls[0].callee = Places.worker
        },
        Case(.cancelIgnored, "a hook that ended when its caller went") {
            $0.outcome = .dropped
            $0.times.written = .milliseconds(4)
        },
    ]

    @Test(arguments: harmless)
    func `a rule finds nothing in what only looks like it`(_ given: Case) {
        #expect(RequestFindings(Self.request(given.change)).all.isEmpty)
    }

    @Test func `a held loop is found with those who waited, whoever lost most first`() {
        var stalls = StallLog()
        stalls.add(Stall.Loss(stall: 3, request: 8, lost: .milliseconds(20), evidence: .queued))
        stalls.add(Self.stall)
        stalls.add(Stall.Loss(stall: 3, request: 9, lost: .milliseconds(150), evidence: .unread))
        stalls.add(Stall.Loss(stall: 3, request: 8, lost: .milliseconds(60), evidence: .unread))

        let found = RequestFindings(Self.request { $0.stalls = [Self.stall] }, stalls: stalls).all

        #expect(found.map(\.what) == ["action hook \"save\" held loop-0 for 200.0 ms; 2 requests waited"])
        #expect(found.first?.evidence == ["request 9 lost 150.0 ms", "request 8 lost 60.0 ms"])
        #expect(found.first?.call == 70)
    }

    @Test func `losses whose stall never comes do not keep out those of a later one`() {
        var stalls = StallLog()
        for request in 0..<UInt64(StallLog.limit) {
            stalls.add(Stall.Loss(stall: 1, request: request, lost: .milliseconds(1), evidence: .queued))
        }

        stalls.add(Stall.Loss(stall: 3, request: 8, lost: .milliseconds(20), evidence: .queued))
        stalls.add(Self.stall)

        #expect(stalls.entries.first?.victims.map(\.request) == [8])
    }

    @Test(arguments: FindingRule.allCases)
    func `every rule says why it matters and what to do`(_ rule: FindingRule) {
        #expect(!rule.why.isEmpty && !rule.fix.isEmpty)
        #expect(rule.article == "Finding-\(rule.rawValue)")
    }

    private static func note(_ kind: HookKind, _ trail: [Decision]) -> Note {
        Note(request: 7, at: .milliseconds(3), content: .decided(kind: kind, name: "a", trail: trail))
    }
}
