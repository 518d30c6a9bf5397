import Analysis
import Screen
import Testing
import Trace

@testable import Interface

/// When a demo goes on, and what it takes for seen.
@Suite struct DemoRunTests {
    private static let second = DemoRun.Pace.timer(.seconds(1))

    @Test func `the calls of the first step are made without a key, and only once`() {
        var stage = DemoStage()

        stage.tick()
        stage.tick()

        #expect(stage.orders == [DemoOrder(turn: 1, rounds: DemoScript.steps[0].rounds)])
        #expect(!stage.run.isSeen)
    }

    @Test func `nothing is seen before the calls are back and their traces are whole`() throws {
        var stage = DemoStage()
        let order = try #require(stage.orders.first)
        let answer = DemoAnswer(request: 1, failure: nil)

        stage.take(.tried(.demo(.answered(turn: order.turn, call: 0, answer))))
        stage.tick()
        #expect(!stage.run.isSeen)
        stage.take(.tried(.demo(.ended(turn: order.turn))))
        stage.tick()
        #expect(!stage.run.isSeen)

        stage.bringBack()
        #expect(stage.run.isSeen)
        #expect(stage.run.play?.sights.map(\.isAsAnnounced) == [true])
    }

    @Test func `a trace that never comes is not waited for without end, and is told`() {
        var stage = DemoStage()

        stage.bringBack(isTraced: false)
        for _ in 0..<49 { stage.tick(100) }
        #expect(!stage.run.isSeen)
        for _ in 0..<3 { stage.tick(100) }

        #expect(stage.run.isSeen)
        #expect(!stage.run.isAsAnnounced)
        #expect(stage.screen.contains("1 of 1 were not observed"))
    }

    @Test func `a request that lay unread before a held loop has waited for that long`() throws {
        let home = Places.loop(0, task: 1)
        let loss = Stall.Loss(stall: 1, request: 1, lost: .milliseconds(200), evidence: .unread)
        var log = RequestLog()
        log.fold(
            Script(1, at: 500_000, home: home).decoded("tools/call", "get_io20", json: "{}")
                .call("get_io20", .asynchronous, run: 20_000).finished(at: 21_000, json: "{}").events)
        log.fold([.delayed(loss, at: .milliseconds(500))])
        let call = try #require(DemoScript.steps.first?.calls.first)

        let sight = DemoSight(call, answers: [DemoAnswer(request: 1, failure: nil)], log: log)

        #expect(sight.times == [.milliseconds(221)])
        #expect(sight.span == .milliseconds(221))
        #expect(sight.lost == .milliseconds(200))
    }

    @Test func `keys go through all steps, each of which is called once`() {
        var stage = DemoStage()
        var titles: [String] = []

        for _ in DemoScript.steps {
            titles.append(stage.run.step?.title ?? "")
            stage.bringBack()
            stage.press(.character(" "))
        }

        #expect(titles == DemoScript.steps.map(\.title))
        #expect(stage.run.isAsAnnounced)
        #expect(stage.effects.count == DemoScript.steps.count - 1)
        #expect(stage.model.notice == "space: this is the last step")
    }

    @Test func `a key that comes too early says so, and changes nothing`() {
        for key in [Key.enter, .right, .character(" "), .backspace] {
            var stage = DemoStage()

            stage.press(key)

            #expect(stage.run.index == 0)
            #expect(stage.model.notice?.hasSuffix(": the calls of this step are not back yet") == true)
        }
    }

    @Test func `the step before is shown as it was seen, and nothing is called for that`() {
        var stage = DemoStage.at(2)

        stage.press(.left)

        #expect(stage.run.index == 1)
        #expect(stage.run.isSeen)
        #expect(stage.orders.isEmpty)
        #expect(stage.model.tab == .loops)
        stage.press(.right)
        #expect(stage.run.index == 2)
        #expect(stage.orders.isEmpty)
    }

    @Test func `calls that are made again count anew, and what is left of the first is not mixed in`() {
        var stage = DemoStage.at(1)

        stage.press(.backspace)
        #expect(stage.orders.map(\.turn) == [3])
        stage.take(.tried(.demo(.answered(turn: 2, call: 0, DemoAnswer(request: 1, failure: "late")))))
        stage.bringBack()

        #expect(stage.run.index == 1)
        #expect(stage.run.play?.answers.map(\.count) == [1, 5])
        #expect(stage.run.isAsAnnounced)
    }

    // MARK: - What was not as announced

    @Test func `another path than the announced one is told, on the screen and in the end`() {
        var stage = DemoStage.at(2)
        stage.press(.character(" "))

        stage.bringBack(on: .inline)

        #expect(!stage.run.isAsAnnounced)
        #expect(stage.screen.contains("✗ ■I inline  get_io20_sync  announced was pooled, seen inline 1 of 1"))
        #expect(DemoBoard(stage.run, glyphs: .unicode).text().contains { $0.hasPrefix("✗ Not every path was seen") })
    }

    @Test func `one that was as announced the second time does not hide the first`() {
        var stage = DemoStage()
        stage.bringBack(on: .ownLoop)

        stage.press(.backspace)
        stage.bringBack()

        #expect(stage.run.play?.isAsAnnounced == true)
        #expect(!stage.run.isAsAnnounced)
    }

    @Test func `where nothing was seen nothing was as announced`() {
        let stage = DemoStage()

        #expect(!stage.run.isAsAnnounced)
        #expect(DemoBoard(stage.run, glyphs: .unicode).conclusion == "No path was seen.")
    }

    @Test func `it is over when the last step was seen`() {
        #expect(!DemoStage.at(DemoScript.steps.count - 2).run.isOver)
        #expect(DemoStage.at(DemoScript.steps.count - 1).run.isOver)
        var left = DemoStage.at(1)
        left.press(.escape)
        #expect(!left.run.isOver)
    }

    @Test func `a call that fails is told in its own words`() {
        var stage = DemoStage()

        stage.bringBack(failure: "the pool is shut")

        #expect(!stage.run.isAsAnnounced)
        #expect(stage.screen.contains("failed: the pool is shut"))
    }

    // MARK: - The timer

    @Test func `the timer counts from when the calls are back`() {
        var stage = DemoStage(pace: Self.second)
        stage.tick(5_000)
        #expect(stage.run.index == 0)
        stage.bringBack()

        stage.tick(990)
        #expect(stage.run.index == 0)
        stage.tick(20)

        #expect(stage.run.index == 1)
        #expect(stage.orders.count == 1)
    }

    @Test func `after the last step the timer ends the program`() {
        var stage = DemoStage(pace: Self.second)

        for _ in DemoScript.steps {
            stage.bringBack()
            stage.tick(1_001)
        }

        #expect(stage.effects.last == .quit(leavingScreen: false))
        #expect(stage.effects.count { $0 == .quit(leavingScreen: false) } == 1)
        #expect(DemoBoard(stage.run, glyphs: .ascii).text().contains { $0.contains("Every path was seen") })
        stage.tick(5_000)
        #expect(stage.effects.count { $0 == .quit(leavingScreen: false) } == 1)
    }

    @Test func `a timer that is stopped stays, and goes on where it was`() {
        var stage = DemoStage(pace: Self.second)
        stage.bringBack()
        stage.tick(600)

        stage.press(.character("p"))
        stage.tick(10_000)
        #expect(stage.run.index == 0)
        stage.press(.character("p"))
        stage.tick(300)
        #expect(stage.run.index == 0)
        stage.tick(200)

        #expect(stage.run.index == 1)
    }

    @Test(arguments: [[Key.character("?")], [.character(":")]])
    func `the timer stands still while somebody reads the help or types`(keys: [Key]) {
        var stage = DemoStage(pace: Self.second)
        stage.bringBack()

        for key in keys { stage.press(key) }
        stage.tick(10_000)
        #expect(stage.run.index == 0)

        stage.press(.escape)
        stage.tick(1_001)
        #expect(stage.run.index == 1)
    }

    @Test func `there is no timer to stop where keys go on`() {
        var stage = DemoStage()

        stage.press(.character("p"))

        #expect(stage.model.notice == "p: there is no timer; the demo began without --every")
    }

    @Test func `all that is announced fits what the modes can do`() {
        for call in DemoScript.steps.flatMap(\.calls) {
            let shapes: [HookShape] = [.synchronous, .asynchronous]
            #expect(shapes.contains { call.mode.paths(of: $0).contains(call.path) }, "\(call)")
        }
        #expect(Set(DemoScript.steps.flatMap { $0.calls.map(\.path) }).count == 6)
    }
}
