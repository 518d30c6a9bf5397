import JSON
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct LoadWishTests {
    private static let size = Size(columns: 100, rows: 30)

    private func orders(_ line: String) -> (orders: [LoadOrder], notice: String?) {
        var model = LoadScene.opened(Self.size)
        let effects = model.follow(line)
        let orders = effects.compactMap { effect -> LoadOrder? in
            guard case .load(let order) = effect else { return nil }
            return order
        }
        return (orders, model.notice)
    }

    @Test func `a line sets what it names, and begins`() throws {
        let line = #"load get_echo rate=200 connections=4 for=10s warm-up=0s mode=thread-pool with={"text":"a = b"}"#

        guard case .run(let run)? = orders(line).orders.first else { throw LoadTests.Missing() }

        #expect(run.work.arguments == #"{"text":"a = b"}"#)
        #expect(run.work.rhythm == .open(perSecond: 200, isRandom: false))
        #expect((run.work.connections, run.length, run.warmUp, run.mode) == (4, .seconds(10), .zero, .threadPool))
    }

    @Test func `a race names its modes`() throws {
        guard case .race(let race)? = orders("race get_echo blocking misuse rounds=2 turn=100ms").orders.first else {
            throw LoadTests.Missing()
        }

        #expect(race.order == [.blocking, .misuse, .misuse, .blocking])
        #expect(race.turn == .milliseconds(100))
    }

    @Test func `a rate at random is one that is random`() throws {
        guard case .run(let run)? = orders("load get_echo random rate=7").orders.first else {
            throw LoadTests.Missing()
        }

        #expect(run.work.rhythm == .open(perSecond: 7, isRandom: true))
    }

    @Test(
        arguments: [
            ("load get_ecko", "the application offers no tool \"get_ecko\"; did you mean \"get_echo\"?"),
            ("load get_echo rat=5", "\"rat\" is not a setting; did you mean \"rate\"?"),
            ("load get_echo rounds=5", "\"rounds\" is not a setting"),
            ("load get_echo mode=asinc", "\"asinc\" is not a mode; did you mean \"async\"?"),
            ("load get_echo ping", "\"ping\" is one tool too many; get_echo was named before"),
            ("load get_echo for=5", "start-load: for must be a time with its unit, from 100ms to 60m"),
            ("race get_echo async async", "start-race: mode 2 must be another one than mode 1"),
            ("load get_echo with={", "start-load: arguments is not valid JSON"),
        ])
    func `what a line cannot mean is said`(line: String, notice: String) {
        let (orders, said) = orders(line)

        #expect(orders.isEmpty)
        #expect(said?.hasPrefix(notice) == true, "\(said ?? "nothing")")
    }

    @Test func `a line without words shows the view`() throws {
        #expect(try Instruction("load", themes: []) == .perform(.showLoad))
    }

    @Test func `tab knows tools and settings`() {
        let candidates = { (line: String) in
            Instruction.completion(of: LineEditor(line), themes: [], tools: ["get_echo", "ping"]).candidates
        }

        #expect(candidates("load get") == ["get_echo"])
        #expect(candidates("load get_echo r") == ["rate=", "random"])
        #expect(candidates("load ping mode=t") == ["mode=thread-pool"])
        #expect(candidates("race ping thr") == ["thread-pool"])
        #expect(candidates("loa") == ["load"])
    }

    @Test func `a line that comes before the offers are known waits for them`() {
        var model = Scene.empty(Self.size)

        #expect(model.follow("load get_echo for=1s") == [.tryOut(.list)])
        #expect(model.notice == "asking first what get_echo says of itself")
        let effects = update(&model, .tried(.offered(TryScene.offers)))

        guard case .load(.run(let run))? = effects.first else {
            Issue.record("no run was ordered: \(effects)")
            return
        }
        #expect(run.work.arguments == #"{"text":"hello"}"#)
    }
}
