import JSON
import Screen
import Testing
import Trace

@testable import Interface

/// What keys do not do in the view of load, and what they say instead.
@Suite struct LoadObstacleTests {
    private static let size = Size(columns: 100, rows: 30)
    private static let narrow = Size(columns: 60, rows: 16)

    @Test func `a run that turns out wrong when the offers are known does not begin, and says why`() {
        var model = Scene.empty(Self.size)
        _ = update(&model, .input(.key(.character("4"))))
        model.choose("get_echo", ["text": 7])
        _ = update(&model, .input(.key(.control("s"))))
        #expect(model.notice == "asking first what get_echo says of itself")

        #expect(update(&model, .tried(.offered(TryScene.offers))).isEmpty)

        #expect(model.notice == "start-load: arguments text must be a string; it is 7")
        #expect(!model.isLoading)
    }

    @Test func `a tool that is not offered is not called`() {
        var model = Scene.empty(Self.size)
        _ = update(&model, .input(.key(.character("4"))))
        model.choose("get_ecko", [:])
        _ = update(&model, .input(.key(.character("r"))))

        #expect(update(&model, .tried(.offered(TryScene.offers))).isEmpty)

        let words = #"the application offers no tool "get_ecko"; did you mean "get_echo"?"#
        #expect(model.notice == "start-race: \(words)")
        #expect(draw(model, in: Self.size).text.contains("the application offers no tool"))
    }

    @Test(
        arguments: [
            (.tool, "h: this setting has no choices; enter changes it"),
            (.connections, "h: this setting has no choices; enter changes it"),
            (.startRace, "h: this row has no choices; enter begins it"), (.mode, nil),
        ] as [(LoadField, String?)])
    func `the key for the choice before does nothing else`(field: LoadField, notice: String?) {
        var model = LoadScene.opened(Self.size)
        model.choose("get_echo", nil)
        let steps = model.load.controls.fields.firstIndex(of: field) ?? 0
        model = Keyboard.press([.character("g")] + Array(repeating: .down, count: steps), model).model

        let (after, effects) = Keyboard.press([.character("h")], model)

        #expect(after.notice == notice)
        #expect(effects.isEmpty)
        #expect(after.prompt == nil && after.overlay == nil)
        #expect((after.load.controls != model.load.controls) == (notice == nil))
    }

    @Test(arguments: [Key.enter, .character("l"), .right, .character("h"), .left])
    func `what is behind the figures is not changed`(key: Key) {
        var model = LoadScene.ended(Self.narrow)
        let controls = model.load.controls

        #expect(update(&model, .input(.key(key))).isEmpty)

        #expect(model.notice?.hasSuffix(": the settings are behind; tab goes to them") == true)
        #expect(model.load.controls == controls && model.prompt == nil && model.overlay == nil && !model.isLoading)
    }
}
