import Screen
import Testing
import Trace

@testable import Interface

/// The calls of an open request, which are laid out once, against those laid out for the frame.
@Suite struct CallsTextTests {
    private let size = Size(columns: 100, rows: 40)

    private func laidOutAnew(_ model: Model) -> Frame {
        var model = model
        model.page?.calls = nil
        return draw(model, in: model.size)
    }

    @Test(arguments: [4_201, 4_210, 4_205, 4_211] as [Request.ID])
    func `they are the same`(request: Request.ID) {
        let model = Scene.open(request, size)

        #expect((model.page?.calls != nil) == (request != 4_211))
        #expect(draw(model, in: size) == laidOutAnew(model))
    }

    @Test func `they follow what is told of the request later`() {
        var model = Scene.open(4_201, size)
        let before = draw(model, in: size)

        let held = Event.loopHeld(call: 42_010, request: 4_201, at: Scene.now, length: .milliseconds(7))
        _ = update(&model, .events([held]))

        #expect(!before.text.contains("held loop-1"))
        #expect(draw(model, in: size).text.contains("held loop-1"))
        #expect(draw(model, in: size) == laidOutAnew(model))
    }

    @Test func `they follow the size of the screen, and the request that is open`() {
        var model = Scene.open(4_210, size)

        for size in [Size(columns: 70, rows: 30), Size(columns: 180, rows: 50)] {
            _ = update(&model, .input(.resize(size)))
            #expect(draw(model, in: size) == laidOutAnew(model))
        }
        _ = update(&model, .input(.key(.character("]"))))
        #expect(draw(model, in: model.size) == laidOutAnew(model))
    }
}
