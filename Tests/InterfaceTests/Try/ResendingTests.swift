import Analysis
import JSON
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct ResendingTests {
    private let size = Size(columns: 100, rows: 30)

    @Test func `a request is sent again with the bytes that it had`() throws {
        var model = Scene.select(4_201, in: Scene.model(size))
        let body = try #require(model.selectedEntry?.request.requestBody.head)

        let sent = Keyboard.orders(Keyboard.press(.character("r"), in: &model))

        let content = TryCall.Content.recorded(body, .alone(revision: "2025-06-18"))
        #expect(sent == [.send(TryCall(id: 1, title: "search_memories", content: content))])
        #expect(model.notice?.contains("without a session") == true)
    }

    private static let places: [(Request.Message, TryCall.Place)] = [
        (.init(method: "tools/call", revision: "2025-06-18", wire: "handshake", session: "ab"), .session),
        (
            .init(method: "initialize", revision: "2025-06-18", wire: "handshake", session: "ab"),
            .alone(revision: "2025-06-18")
        ),
        (.init(method: "tools/call", revision: "2025-03-26", wire: "handshake"), .alone(revision: "2025-03-26")),
        (
            .init(method: "tools/call", target: "t", revision: "2026-07-28", wire: "stateless"),
            .stateless(revision: "2026-07-28", method: "tools/call", name: "t")
        ),
    ]

    @Test(arguments: places) func `a request is sent again the way it came`(
        message: Request.Message, place: TryCall.Place
    ) {
        var request = Request(
            id: 1, home: Places.loop(0, task: 1), mode: .async, times: .init(accepted: .milliseconds(0)))
        request.message = message

        #expect(TryCall.Place(request) == place)
    }

    @Test(arguments: [4_208, 4_207] as [Request.ID]) func `what cannot be changed and sent says why`(id: Request.ID) {
        var model = Scene.select(id, in: Scene.model(size))

        #expect(Keyboard.press(.character("e"), in: &model).isEmpty)

        #expect(model.notice?.hasPrefix("e: only a whole request") == true)
    }

    @Test func `a request opens as a form that holds its arguments, and leaving leads back to it`() {
        var model = Scene.open(4_202, size)

        #expect(Keyboard.press(.character("e"), in: &model) == [.tryOut(.list)])
        _ = update(&model, .tried(.offered(TryScene.offers)))

        #expect(model.scope == .form)
        #expect(model.tryOut.draft?.form.value == ["text": "hi"])
        _ = Keyboard.press(.escape, in: &model)
        #expect(model.page?.request == 4_202)
    }

    @Test func `a tool that can be repeated is run on every path at once`() {
        let model = TryScene.compared(size)

        let plan = model.tryOut.comparison?.plan
        #expect(plan?.tool == "get_echo" && plan?.count == 20 && plan?.arguments == ["text": "a word"])
        #expect(model.tryOut.comparison?.end == .finished)
        let text = draw(model, in: size).text
        #expect(text.contains("✓ all 80 answers are equal"))
        #expect(text.contains("+0.900 ms against async in the middle call; the hook waited 1.170 ms"))
    }

    @Test func `a tool that may not be repeated is run after a yes that names it and how often`() {
        var model = Scene.select(4_201, in: Scene.model(size))

        #expect(Keyboard.press(.character("x"), in: &model) == [.tryOut(.list)])
        _ = update(&model, .tried(.offered(TryScene.offers)))
        #expect(draw(model, in: size).line(size.rows - 1).contains("Call search_memories 20 times in each of 4 modes?"))
        let begun = Keyboard.orders(Keyboard.press(.character("y"), in: &model))

        guard case .compare(let plan)? = begun.first else {
            Issue.record("\(begun)")
            return
        }
        #expect(plan.arguments == ["query": "boats"])
        #expect(model.scope == .comparison)
    }

    @Test func `how often can be said`() {
        var model = Scene.select(4_201, in: Scene.model(size))
        _ = update(&model, .tried(.offered(TryScene.offers)))

        for key in [Key.character(":")] + "compare 3".map(Key.character) + [.enter] {
            _ = update(&model, .input(.key(key)))
        }

        #expect(model.tryOut.planned?.count == 3)
    }

    @Test func `a comparison is ended early, and what it found stays`() throws {
        var model = TryScene.typed("a word", in: TryScene.form("get_echo", size))
        _ = Keyboard.press(.character("x"), in: &model)
        let plan = try #require(model.tryOut.comparison?.plan)
        let sample = Comparison.Sample(mode: .async, time: .milliseconds(1), status: 200, request: nil, answer: nil)
        _ = update(&model, .tried(.sampled(plan.id, sample)))

        #expect(Keyboard.press(.escape, in: &model) == [.tryOut(.cancelComparison(plan.id))])

        #expect(draw(model, in: size).text.contains("ended after 1 of 80"))
    }

    @Test func `a request that is no call of a tool is not compared`() {
        var model = Scene.select(4_200, in: Scene.model(size))

        #expect(Keyboard.press(.character("x"), in: &model).isEmpty)

        #expect(model.notice == "x: only a call of a tool can be run on every path")
    }
}
