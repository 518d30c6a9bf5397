import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct RaceTests {
    private static let size = Size(columns: 100, rows: 30)

    private func verdict(_ model: Model) throws -> RaceVerdict {
        let account = try #require(model.live.load)
        let race = try #require(account.race)
        return RaceVerdict(try figures(model), of: race)
    }

    private func figures(_ model: Model) throws -> RaceFigures {
        let account = try #require(model.live.load)
        return try #require(
            RaceFigures(account, stalls: account.stalls(in: model.live.log.stalls, until: model.live.now)))
    }

    @Test func `each mode has the middle of its turns, and the paths that were seen in it`() throws {
        let model = LoadScene.raced(Self.size)
        let account = try #require(model.live.load)
        let figures = try #require(RaceFigures(account, stalls: []))

        #expect(figures.first.turns == 6)
        #expect(figures.first.p50 == .microseconds(5_200))
        #expect(figures.first.paths == [PathCount(path: .direct, count: 30)])
        #expect(figures.second.paths == [PathCount(path: .sideThread, count: 30)])
        #expect(figures.second.answered == 3_000)
    }

    @Test func `the verdict names who is ahead, by how much and between what`() throws {
        let verdict = try verdict(LoadScene.raced(Self.size))

        #expect(verdict.sentence == "Async did 6.12 times the work of misuse, between 5.88 and 6.48.")
        #expect(verdict.standing == "The interval has a confidence of 97 %, from 6 rounds.")
        #expect(verdict.doubts.isEmpty)
    }

    @Test func `the mode that is ahead comes first in the verdict, whichever it is`() throws {
        #expect(
            try verdict(LoadScene.raced(Self.size, factor: 0.5)).sentence.hasPrefix(
                "Misuse did 1.96 times the work of async, between"))
    }

    @Test func `an interval that includes 1 shows no difference`() throws {
        #expect(
            try verdict(LoadScene.raced(Self.size, factor: 1)).sentence
                == "No difference is shown: async did 1.02 times the work of misuse, but the interval from 0.98 to 1.08 "
                + "includes 1.")
    }

    @Test func `few rounds are said to be few`() throws {
        let standing = try verdict(LoadScene.raced(Self.size, turns: 4)).standing

        #expect(standing == "The interval has a confidence of 50 %, from 2 rounds; from 6 on it has more than 95 %.")
    }

    @Test func `before the first round there is no verdict`() throws {
        let verdict = try verdict(LoadScene.raced(Self.size, turns: 1))

        #expect(verdict.sentence == "No round has been answered in both modes yet.")
        #expect(verdict.standing == nil)
    }

    @Test func `after the end there is no verdict to wait for`() throws {
        var model = LoadScene.raced(Self.size, turns: 1)

        _ = update(&model, .loaded(.ended(1, .stopped)))

        #expect(try verdict(model).sentence == "No round was answered in both modes.")
    }

    /// By work, few rounds show none ahead; by time, the one that takes less is.
    @Test(
        arguments: [
            ("", 12, 6, .async), ("", 12, 0.5, .misuse), ("", 12, 1, nil), ("", 4, 6, nil), ("rate=50", 12, 6, .async),
            ("rate=50", 4, 6, nil),
        ] as [(String, Int, Double, ExecutionMode?)])
    func `the board sets off who is shown to be ahead, where the two are compared`(
        rate: String, turns: Int, factor: Double, leader: ExecutionMode?
    ) throws {
        let line = "race get_echo async misuse rounds=6 turn=1s \(rate)"
        var model = LoadScene.following(line, LoadScene.opened(Self.size))
        let order = try #require(model.live.load?.race?.order)
        for (number, mode) in order.prefix(turns).enumerated() {
            _ = update(&model, .loaded(.turned(1, LoadScene.turn(number, mode, factor))))
        }
        let account = try #require(model.live.load)

        let lines = RaceLines(account: account, stalls: [], glyphs: .unicode).lines(columns: 60, isBrief: false)

        let row = rate.isEmpty ? "throughput" : "p50"
        let set = lines.filter { $0.spans.contains { $0.role == .textOk } }.map { $0.spans.map(\.text).joined() }
        let board = set.filter { !$0.contains("turns") }
        #expect(try verdict(model).leader == leader)
        #expect(board.map { $0.hasPrefix(row) } == (leader == nil ? [] : [true]))
    }

    @Test func `failures and a slow generator are doubts`() throws {
        var model = LoadScene.following("race get_echo rounds=2", LoadScene.opened(Self.size))
        for (number, mode) in [ExecutionMode.async, .threadPool].enumerated() {
            var turn = LoadScene.turn(number, mode, 2)
            turn.isSuspect = mode == .async
            turn.failed = mode == .async ? 0 : 1
            _ = update(&model, .loaded(.turned(1, turn)))
        }

        let doubts = try verdict(model).doubts

        #expect(doubts.count == 2)
        #expect(doubts.first?.hasPrefix("In 1 of 2 turns the generator may have been what was slow") == true)
        #expect(doubts.last == "1 request failed in thread-pool.")
    }

    @Test func `at a rate modes are compared by how long calls take`() throws {
        var model = LoadScene.following("race get_echo rate=100 rounds=2", LoadScene.opened(Self.size))
        for (number, mode) in [ExecutionMode.async, .threadPool].enumerated() {
            _ = update(&model, .loaded(.turned(1, LoadScene.turn(number, mode, 1))))
        }

        #expect(
            try verdict(model).sentence.contains(
                "As far as 1 round can tell, the middle call in thread-pool took 5.96 times as long as in"))
    }

    @Test func `stalls are those of each mode's own turns`() throws {
        var model = LoadScene.raced(Self.size, turns: 2)
        let loop = Loop(kind: .server, number: 0, born: .milliseconds(0))
        // The second turn is of the second mode.
        let began = Scene.now.advanced(by: .milliseconds(1_200))
        _ = update(
            &model,
            .events([
                .stalled(Stall(id: 3, loop: loop, began: began, ended: began.advanced(by: .milliseconds(40))))
            ]))
        let figures = try figures(model)

        #expect((figures.first.stalls, figures.second.stalls) == (0, 1))
        #expect(figures.second.longestStall == .milliseconds(40))
    }

    @Test(arguments: [(1_200, 2_300, 0, 1), (500, 1_200, 1, 1), (960, 990, 0, 0), (0, 12_000, 1, 1)])
    func `a stall counts once for each mode whose turns it touched`(
        began: Int64, ended: Int64, first: Int, second: Int
    ) throws {
        var model = LoadScene.raced(Self.size)
        let stall = Stall(
            id: 3, loop: Loop(kind: .server, number: 0, born: .milliseconds(0)),
            began: Scene.now.advanced(by: .milliseconds(began)), ended: Scene.now.advanced(by: .milliseconds(ended)))

        _ = update(&model, .events([.stalled(stall)]))

        let figures = try figures(model)
        #expect((figures.first.stalls, figures.second.stalls) == (first, second))
    }

    @Test func `the scoreboard scrolls where it has the keys`() {
        let size = Size(columns: 40, rows: 10)
        var model = LoadScene.raced(size)
        let before = draw(model, in: size).text

        _ = update(&model, .input(.key(.down)))
        #expect(draw(model, in: size).text != before)
        _ = update(&model, .input(.key(.character("G"))))

        #expect(draw(model, in: size).text.contains("stalls"))
    }

    /// A screen that has room for settings and figures, but not for all rounds.
    private static let wide = Size(columns: 100, rows: 22)

    @Test func `beside the settings too, what is beyond is counted, and tab gives the figures the keys`() {
        var model = LoadScene.raced(Self.wide)
        #expect(draw(model, in: Self.wide).text.contains(" below"))
        #expect(!draw(model, in: Self.wide).text.contains("3060/s ████"))

        model = Keyboard.press([.tab, .character("G")], model).model

        #expect(draw(model, in: Self.wide).text.contains("3060/s ████"))
        #expect(draw(model, in: Self.wide).text.contains(" above"))
        model = Keyboard.press([.enter], model).model
        #expect(model.notice == "enter: the figures have the keys; tab goes to the settings")
        model = Keyboard.press([.escape, .up], model).model
        #expect(model.tab == .load)
        #expect(model.selectedField == .mode)
    }

    @Test func `the wheel scrolls what is under it, and a click gives it the keys`() {
        var model = LoadScene.raced(Self.wide)
        let figures = Position(row: 8, column: 60)

        _ = update(&model, .input(.pointer(Pointer(.wheelDown, at: figures))))
        #expect(model.load.top == 3)
        #expect(model.selectedField == .start)

        _ = update(&model, .input(.pointer(Pointer(.press, at: Position(row: 5, column: 5)))))
        #expect(model.load.pane == .controls)
        _ = update(&model, .input(.pointer(Pointer(.press, at: figures))))
        #expect(model.load.pane == .figures)
    }

    @Test func `the next race is shown from its top`() {
        let model = Keyboard.press([.tab, .character("G")], LoadScene.raced(Self.wide)).model
        #expect(model.load.top > 0)

        #expect(LoadScene.following("race get_echo rounds=2", model).load.top == 0)
    }
}
