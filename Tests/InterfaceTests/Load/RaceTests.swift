import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct RaceTests {
    private static let size = Size(columns: 100, rows: 30)

    private func verdict(_ model: Model) throws -> RaceVerdict {
        let account = try #require(model.live.load)
        let figures = try #require(RaceFigures(account, stalls: model.live.log.stalls))
        let race = try #require(account.race)
        return RaceVerdict(figures, of: race)
    }

    @Test func `each mode has the middle of its turns, and the paths that were seen in it`() throws {
        let model = LoadScene.raced(Self.size)
        let account = try #require(model.live.load)
        let figures = try #require(RaceFigures(account, stalls: StallLog()))

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

    @Test func `stalls and threads are those of each mode's own turns`() throws {
        var model = LoadScene.raced(Self.size, turns: 2)
        let loop = Loop(kind: .server, number: 0, born: .milliseconds(0))
        // The second turn is of the second mode.
        let began = Scene.now.advanced(by: .milliseconds(1_200))
        _ = update(
            &model,
            .events([
                .stalled(Stall(id: 3, loop: loop, began: began, ended: began.advanced(by: .milliseconds(40)))),
                .sampled(Self.vitals(at: began, threads: 31)),
                .sampled(Self.vitals(at: Scene.now.advanced(by: .milliseconds(2_500)), threads: 44)),
            ]))
        let account = try #require(model.live.load)
        let figures = try #require(RaceFigures(account, stalls: model.live.log.stalls))

        #expect((figures.first.stalls, figures.second.stalls) == (0, 1))
        #expect(figures.second.longestStall == .milliseconds(40))
        // The third turn, which goes on, is the second mode's as well.
        #expect((figures.first.threads, figures.second.threads) == (nil, 44))
    }

    private static func vitals(at instant: Instant, threads: Int) -> HostVitals {
        let all = (0..<threads).map { HostVitals.ProcessSample.Thread(id: UInt64($0), name: "w", cpu: .zero) }
        return HostVitals(
            at: instant, loops: [], pools: [],
            process: HostVitals.ProcessSample(threads: all, residentBytes: 1, openFiles: 1))
    }

    @Test func `the scoreboard scrolls where it has the keys`() {
        let size = Size(columns: 40, rows: 10)
        var model = LoadScene.raced(size)
        let before = draw(model, in: size).text

        _ = update(&model, .input(.key(.down)))
        #expect(draw(model, in: size).text != before)
        _ = update(&model, .input(.key(.character("G"))))

        #expect(draw(model, in: size).text.contains("threads"))
    }
}
