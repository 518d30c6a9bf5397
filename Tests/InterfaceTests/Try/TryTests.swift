import JSON
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct TryTests {
    private let size = Size(columns: 100, rows: 30)

    // MARK: - Offers

    @Test func `the view asks what there is when it is first shown, and again when that changes`() {
        var model = Scene.model(size)

        #expect(Keyboard.press(.character("7"), in: &model) == [.tryOut(.list)])
        #expect(Keyboard.press(.character("1"), .character("7"), in: &model).isEmpty)
        _ = update(&model, .tried(.offered(TryScene.offers)))
        #expect(Keyboard.press(.character("1"), .character("7"), in: &model).isEmpty)

        #expect(update(&model, .tried(.offersChanged)) == [.tryOut(.list)])
    }

    @Test func `a server that tells nothing is asked again`() {
        var model = Scene.model(size)
        _ = Keyboard.press(.character("7"), in: &model)

        _ = update(&model, .tried(.notOffered("it wants a login")))

        #expect(draw(model, in: size).text.contains("not known: it wants a login"))
        #expect(Keyboard.press(.character("R"), in: &model) == [.tryOut(.list)])
    }

    private static let messages: [(String, JSONObject, String, JSONValue)] = [
        ("get_echo", ["text": "x"], "tools/call", ["name": "get_echo", "arguments": ["text": "x"]]),
        ("summarize", ["topic": "t"], "prompts/get", ["name": "summarize", "arguments": ["topic": "t"]]),
        ("memory://all", [:], "resources/read", ["uri": "memory://all"]),
        (
            "memory://{id}/{+part}", ["id": "a b/c", "part": "x/y?ü"], "resources/read",
            ["uri": "memory://a%20b%2Fc/x/y?%C3%BC"]
        ),
    ]

    @Test(arguments: messages) func `each kind is asked for by its method`(
        name: String, arguments: JSONObject, method: String, params: JSONValue
    ) throws {
        let offering = try #require(TryScene.offers.first { $0.name == name })

        let message = offering.message(arguments)

        #expect(message.method == method)
        #expect(message.params == params)
    }

    // MARK: - Sending

    @Test func `a form that is filled in is sent, and its answer shown`() {
        var model = TryScene.typed("a word", in: TryScene.form("get_echo", size))

        let sent = Keyboard.press(.control("s"), in: &model)

        let params: JSONValue = ["name": "get_echo", "arguments": ["text": "a word"]]
        let call = TryCall(id: 1, title: "get_echo", content: .request(method: "tools/call", params: params))
        #expect(sent == [.tryOut(.send(call))])
        let text = draw(TryScene.answered(size), in: size).text
        #expect(text.contains("✓ ok  3.412 ms  HTTP 200  request 4210"))
        #expect(text.contains("progress 50 of 100 half done"))
        #expect(text.contains("image image/png, 4 characters of Base64"))
    }

    @Test func `a form with faults is sent after a yes`() {
        var model = TryScene.form("get_echo", size)

        #expect(Keyboard.press(.control("s"), in: &model).isEmpty)
        #expect(model.scope == .question)
        #expect(Keyboard.press(.character("n"), in: &model).isEmpty)
        #expect(model.scope == .form)

        #expect(Keyboard.press(.control("s"), .character("y"), in: &model).count == 1)
    }

    @Test func `what is no value is not sent, and the key says why`() {
        var model = TryScene.form("save_memory", size)
        _ = Keyboard.press(.down, in: &model)
        model = TryScene.typed("x", in: model)

        #expect(Keyboard.press(.control("s"), in: &model).isEmpty)

        #expect(model.notice == "ctrl-s: priority must be a number")
    }

    @Test func `a fault is said while the field is typed, and escape brings the field back`() {
        var model = TryScene.form("save_memory", size)

        _ = Keyboard.press(.down, .enter, .character("9"), in: &model)
        #expect(draw(model, in: size).line(size.rows - 1).contains("must be at most 5"))
        _ = Keyboard.press(.escape, in: &model)

        #expect(model.tryOut.draft?.form.value?["priority"] == nil)
        #expect(model.scope == .form)
    }

    @Test func `the trace of what was sent opens, and leaving it leads back`() {
        var model = TryScene.answered(size)

        _ = Keyboard.press(.character("t"), in: &model)
        #expect(model.page?.request == 4_210)
        _ = Keyboard.press(.escape, in: &model)
        #expect(model.scope == .answer)
        _ = Keyboard.press(.escape, in: &model)
        #expect(model.scope == .form)
        #expect(model.tryOut.draft?.form.value == ["text": "a word"])
    }

    @Test(arguments: [Input.key(.escape), .interrupted(.interrupt)]) func `a call is given up`(input: Input) throws {
        var model = TryScene.called(size)
        let call = try #require(model.tryOut.attempt?.call)

        #expect(update(&model, .input(input)) == [.tryOut(.cancel(call))])

        #expect(draw(model, in: size).text.contains("given up"))
        _ = update(&model, .tried(.failed(1, "late", after: .zero)))
        #expect(model.tryOut.attempt?.end == .cancelled)
    }

    @Test(arguments: ["w", "w\r\n"]) func `of a long answer the start is shown, and that there is more`(piece: String) {
        let body = Array(String(repeating: piece, count: 200_000).utf8)

        let lines = AnswerText(TryAnswer(status: 200, body: body, time: .zero), glyphs: .unicode).lines

        #expect(lines.reduce(0) { $0 + $1.columns(.unicode) } < 70_000)
        #expect(lines.first?.spans.first?.text.first == "w")
        #expect(lines.last?.spans.first?.text == "the rest is not shown; copy takes the whole answer")
    }

    @Test func `what is in front is copied`() {
        var form = TryScene.typed("a word", in: TryScene.form("get_echo", size))
        var answer = TryScene.answered(size)

        #expect(Keyboard.press(.character("y"), in: &form) == [.copy(#"{"text":"a word"}"#)])
        #expect(
            Keyboard.press(.tab, .character("y"), in: &answer)
                == [.copy(Scene.callBody(1, "get_echo", #"{"text":"a word"}"#))])
    }
}
