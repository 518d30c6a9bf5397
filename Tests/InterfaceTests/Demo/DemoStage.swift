import Analysis
import JSON
import Screen
import Trace

@testable import Interface

/// A model with a demo, and a made-up server that answers its calls when it is told to.
struct DemoStage {
    var model: Model
    /// What the demo asked for and nobody has answered yet.
    private(set) var orders: [DemoOrder] = []
    private(set) var effects: [Effect] = []
    private var now: UInt64 = 1_000
    private var request: Request.ID = 0
    private var stalls: Stall.ID = 0

    init(
        _ size: Size = Size(columns: 80, rows: 24), pace: DemoRun.Pace = .keys, glyphs: Glyphs = .unicode,
        steps: [DemoStep] = DemoScript.steps
    ) {
        var server = Scene.server
        server.application = "demo"
        server.loops = 1
        model = Model(server: server, size: size, glyphs: glyphs, demo: DemoRun(steps, pace: pace))
        tick(0)
    }

    /// The demo at a step, with everything before it seen.
    static func at(
        _ step: Int, _ size: Size = Size(columns: 80, rows: 24), pace: DemoRun.Pace = .keys,
        glyphs: Glyphs = .unicode
    ) -> DemoStage {
        var stage = DemoStage(size, pace: pace, glyphs: glyphs)
        stage.bringBack()
        for _ in 0..<step {
            stage.press(.character(" "))
            stage.bringBack()
        }
        return stage
    }

    var run: DemoRun { model.demoRun ?? DemoRun(pace: .keys) }
    var screen: String { draw(model, in: model.size).text }

    mutating func tick(_ milliseconds: UInt64 = 10) {
        now += milliseconds
        let vitals = Vitals(timeOfDay: TimeOfDay(sinceMidnight: .seconds(50_531)), ringFill: 0.01)
        take(.tick(.milliseconds(now), vitals))
    }

    mutating func press(_ keys: Key...) {
        for key in keys { take(.input(.key(key))) }
    }

    mutating func take(_ message: Message) {
        let new = update(&model, message)
        effects += new
        for case .demo(let order) in Keyboard.orders(new) { orders.append(order) }
    }

    /// Answers what was asked for, as announced or as something else says.
    ///
    /// - Parameters:
    ///   - path: the path that all calls take, in place of those that were announced.
    ///   - failure: what goes wrong with the first of them.
    ///   - isTraced: whether anything is seen of them.
    mutating func bringBack(on path: Path? = nil, failure: String? = nil, isTraced: Bool = true) {
        for order in orders {
            for (place, call) in order.rounds.joined().enumerated() {
                for number in 0..<call.count {
                    request += 1
                    if isTraced { take(.events(events(call, on: path ?? call.path, number))) }
                    let trouble = number == 0 && place == 0 ? failure : nil
                    let answer = DemoAnswer(request: request, failure: trouble)
                    take(.tried(.demo(.answered(turn: order.turn, call: place, answer))))
                }
            }
            take(.tried(.demo(.ended(turn: order.turn))))
        }
        orders = []
        tick()
    }

    // MARK: - The server

    private mutating func events(_ call: DemoCall, on path: Path, _ number: Int) -> [Event] {
        let home = Places.loop(0, task: 8_000 + request)
        let start = now * 1_000
        let worker = UInt32(number % 10)
        var script = Script(request, at: start, home: home, mode: call.mode)
        switch path {
        case .ownLoop, .pooled, .worker, .bridged:
            script = script.handled(on: Places.worker(worker), queued: UInt64(number / 10) * 20_000)
        case .direct, .inline, .offloaded, .sideThread: break
        }
        let body = Scene.callBody(request, call.tool, JSONValue.object(call.arguments).description)
        script = script.decoded(
            "tools/call", call.tool, at: 400 + UInt64(number / 10) * (path == .ownLoop ? 20_000 : 0), json: body)
        script = called(script, call.tool, on: path, number)
        let end: UInt64 = path == .inline || call.tool == "occupy" ? 200_900 : waits(path, number) ? 201_300 : 21_400
        let queue = path == .ownLoop ? UInt64(number / 10) * 20_000 : 0
        return script.finished(at: end + queue + UInt64(number), json: Scene.answer(request, "demo")).events
    }

    private mutating func called(_ script: Script, _ tool: String, on path: Path, _ number: Int) -> Script {
        let worker = Places.worker(UInt32(number % 10))
        let queue = UInt64(number / 10) * 20_000
        let born = script.instant(400 + queue + 60)
        switch path {
        case .direct:
            let call = script.call(
                tool, .asynchronous, run: waits(path, number) ? 200_200 : 20_300,
                polls: Polls(count: 2, busy: .microseconds(90), queued: .zero, longest: .microseconds(60)))
            return waits(path, number) ? call.delayed(by: stalls, UInt64(180_000 - number * 1_000), .queued) : call
        case .inline:
            stalls += 1
            lastStalling = request
            return script.call(tool, .synchronous, run: 200_100).stalled(stalls, from: 500, to: 200_600, by: 0)
        case .offloaded: return script.call(tool, .synchronous, on: Places.worker(2), run: 200_100)
        case .pooled, .worker, .bridged:
            return script.call(
                tool, .synchronous, from: worker, on: worker, asked: 440, entered: 450, run: 20_200)
        case .ownLoop:
            let own = Places.ownLoop(
                UInt32(request), worker: UInt32(number % 10), born: born, task: 9_000 + request)
            return script.call(
                tool, .asynchronous, from: worker, on: own, asked: 450 + queue, entered: 600 + queue, run: 20_300)
        case .sideThread:
            let side = Places.sideThread(UInt32(request), born: born, task: 9_000 + request)
            return script.call(tool, .asynchronous, on: side, asked: 450, entered: 700, run: 20_300)
                .held(0, for: 20_500)
        }
    }

    private var lastStalling: Request.ID = 0

    /// Whether a call was made beside a hook that holds its loop.
    private func waits(_ path: Path, _ number: Int) -> Bool {
        path == .direct && stalls > 0 && request <= lastStalling + 5
    }
}
