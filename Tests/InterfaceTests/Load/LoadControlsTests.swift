import JSON
import Testing
import Trace

@testable import Interface

@Suite struct LoadControlsTests {
    private static var reading: Offering? { Offering(.tool, entry: TryScene.reading) }

    private func controls(_ changes: [(LoadField, String)] = []) throws -> LoadControls {
        var controls = LoadControls()
        controls.choose(try #require(Self.reading))
        for (field, text) in changes { controls.type(text, into: field) }
        return controls
    }

    @Test func `a tool that is chosen has arguments that its schema lets through`() throws {
        let controls = try controls()

        #expect(controls.text(of: .arguments) == #"{"text":"hello"}"#)
        #expect(LoadField.allCases.allSatisfy { controls.fault(of: $0) == nil })
    }

    @Test func `what is set becomes an order`() throws {
        var controls = try controls([
            (.rate, "12.5"), (.connections, "3"), (.length, "1500ms"), (.warmUp, "0s"),
            (.arguments, #"{"text":"n {i}"}"#),
        ])
        controls.rhythm = .random
        controls.mode = .blocking

        let run = try #require(controls.run(id: 4))

        #expect(
            run.work
                == LoadWork(
                    tool: "get_echo", arguments: #"{"text":"n {i}"}"#,
                    rhythm: .open(perSecond: 12.5, isRandom: true), connections: 3))
        #expect((run.id, run.mode, run.length, run.warmUp) == (4, .blocking, .milliseconds(1_500), .zero))
    }

    @Test func `a race is two modes by turns in which both go first as often`() throws {
        let race = try #require(try controls([(.rounds, "4"), (.turn, "500ms")]).race(id: 1))

        let order = [ExecutionMode.async, .threadPool, .threadPool, .async]
        #expect(race.order == order + order)
        #expect(race.turn == .milliseconds(500))
        #expect(race.length == .milliseconds(5_600))
    }

    @Test(
        arguments: [
            (.connections, "0", "must be a whole number from 1 to 1000"),
            (.connections, "12x", "must be a whole number from 1 to 1000"),
            (.length, "10", "must be a time with its unit, from 100ms to 60m"),
            (.length, "61m", "must be from 100ms to 60m"),
            (.length, "", "must be a time with its unit, from 100ms to 60m"),
            (.length, "99999999999999999999s", "must be a time with its unit, from 100ms to 60m"),
            (.warmUp, "2m", "must be from 0s to 1m"), (.turn, "1ms", "must be from 100ms to 1m"),
            (.rounds, "5", "must be an even number from 2 to 100"),
            (.rate, "nan", "must be a number from 0.1 to 100000"),
            (.rate, "-1", "must be a number from 0.1 to 100000"), (.arguments, "[]", "must be a JSON object"),
            (.arguments, #"{"text":7}"#, "text must be a string; it is 7"),
            (.arguments, "{}", #"must have the property "text""#),
        ] as [(LoadField, String, String)])
    func `what cannot be is said in words`(field: LoadField, text: String, fault: String) throws {
        var controls = try controls([(field, text)])
        controls.rhythm = .even

        #expect(controls.fault(of: field) == fault)
        let isOfRun = ![.rounds, .turn].contains(field)
        let isOfRace = ![.length, .warmUp].contains(field)
        #expect(controls.fault(of: .start) == (isOfRun ? "\(field.name) \(fault)" : nil))
        #expect((controls.run(id: 1) == nil) == isOfRun)
        #expect((controls.race(id: 1) == nil) == isOfRace)
    }

    @Test func `a rate does not matter where the answers decide`() throws {
        let controls = try controls([(.rate, "much")])

        #expect(controls.run(id: 1)?.work.rhythm == .closed)
        #expect(!controls.fields.contains(.rate))
    }

    @Test func `two equal modes make no race`() throws {
        var controls = try controls()
        controls.second = .async

        #expect(controls.fault(of: .startRace) == "mode 2 must be another one than mode 1")
        #expect(controls.fault(of: .start) == nil)
    }

    @Test func `choices go round in both directions`() throws {
        var controls = try controls()

        var modes: [ExecutionMode?] = []
        for _ in 0..<5 {
            _ = controls.step(.mode, by: 1)
            modes.append(controls.mode)
        }

        #expect(modes == [.async, .threadPool, .blocking, .misuse, nil])
        let stepped = (back: controls.step(.mode, by: -1), length: controls.step(.length, by: 1))
        #expect(stepped == (true, false))
        #expect(controls.mode == .misuse)
    }

    @Test func `arguments that were recorded are sent as they were, braces and all`() throws {
        var controls = LoadControls()
        controls.choose(try #require(Self.reading), arguments: ["text": "a {i} {", "list": [["{x}"]]])

        #expect(controls.text(of: .arguments) == #"{"text":"a {{i} {{","list":[["{{x}"]]}"#)
    }

    @Test func `a schema that becomes known checks what was set, and leaves it`() throws {
        var controls = LoadControls()
        controls.choose(Offering(.tool, named: "get_echo"), arguments: ["text": 7])
        #expect(controls.fault(of: .arguments) == nil)

        controls.adopt(schema: try #require(Self.reading).schema)

        #expect(controls.text(of: .arguments) == #"{"text":7}"#)
        #expect(controls.fault(of: .arguments) == "text must be a string; it is 7")
    }
}
