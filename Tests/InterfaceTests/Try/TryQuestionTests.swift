import JSON
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct TryQuestionTests {
    private let size = Size(columns: 100, rows: 30)

    @Test func `a question opens as a form, and its answer is sent`() {
        var model = TryScene.asked(size)
        #expect(draw(model, in: size).text.contains("get_echo asks: Who are you?"))

        model = TryScene.typed("me", in: model)
        let sent = Keyboard.press(.control("s"), in: &model)

        #expect(sent == [.tryOut(.answer(TryScene.question, .accept(["name": "me", "age": 30])))])
        #expect(model.scope == .answer)
    }

    @Test(arguments: [(.character("d"), .decline), (.escape, .cancel)] as [(Key, TryQuestion.Answer)])
    func `a question is declined or left`(key: Key, answer: TryQuestion.Answer) {
        var model = TryScene.asked(size)

        #expect(Keyboard.press(key, in: &model) == [.tryOut(.answer(TryScene.question, answer))])

        #expect(model.tryOut.isSending)
    }

    @Test func `a question that is taken back goes away, with what was typed for it`() {
        var model = TryScene.asked(size)
        _ = Keyboard.press(.enter, .character("m"), in: &model)

        let withdrawal: JSONValue = ["method": "notifications/cancelled", "params": ["requestId": 3]]
        _ = update(&model, .tried(.heard(1, withdrawal)))

        #expect(model.scope == .answer)
        #expect(model.prompt == nil)
    }

    @Test func `a question waits for whoever looks elsewhere`() {
        var model = TryScene.called(size)
        _ = Keyboard.press(.character("1"), in: &model)

        _ = update(&model, .tried(.asked(1, TryScene.question)))
        #expect(model.notice?.contains("7 shows the question") == true)
        _ = Keyboard.press(.character("7"), in: &model)

        #expect(model.scope == .asked)
    }

    private static let replies: [(TryQuestion.Answer, JSONValue)] = [
        (
            .accept(["name": "me"]),
            ["jsonrpc": "2.0", "id": 3, "result": ["action": "accept", "content": ["name": "me"]]]
        ),
        (.decline, ["jsonrpc": "2.0", "id": 3, "result": ["action": "decline"]]),
        (.cancel, ["jsonrpc": "2.0", "id": 3, "result": ["action": "cancel"]]),
    ]

    @Test(arguments: replies) func `an answer is what the protocol has for it`(
        answer: TryQuestion.Answer, message: JSONValue
    ) {
        #expect(TryScene.question.reply(answer) == message)
    }

    @Test func `a person can answer for a model`() {
        let question = TryQuestion(
            id: "s", method: "sampling/createMessage",
            params: ["messages": [["role": "user", "content": ["type": "text", "text": "How are you?"]]]])

        let reply = question.reply(.accept(["text": "well"]))

        #expect(question.text == "How are you?")
        #expect(reply["result"]?["content"]?["text"] == "well")
        #expect(question.reply(.decline)["error"] != nil)
    }

    @Test func `tab asks what could stand in a prompt's field, and puts it there`() throws {
        var model = TryScene.form("summarize", size)

        let asked = Keyboard.orders(Keyboard.press(.enter, .character("b"), .tab, in: &model))
        guard case .propose(let wish) = try #require(asked.first) else {
            Issue.record("\(asked)")
            return
        }
        #expect(wish.field == "topic" && wish.text == "b")
        _ = update(&model, .tried(.proposed(Proposals(wish: wish, values: ["boats", "birds"]))))
        #expect(model.prompt?.editor.text == "boats")
        _ = Keyboard.press(.tab, .enter, in: &model)

        #expect(model.tryOut.draft?.form.value == ["topic": "birds"])
    }

    @Test func `proposals for a line that has changed meanwhile are not put there`() {
        var model = TryScene.form("summarize", size)
        let asked = Keyboard.orders(Keyboard.press(.enter, .character("b"), .tab, .character("x"), in: &model))

        guard case .propose(let wish)? = asked.first else { return }
        _ = update(&model, .tried(.proposed(Proposals(wish: wish, values: ["boats"]))))

        #expect(model.prompt?.editor.text == "bx")
    }
}
