import ActingWeb
import DemoApp
import JSON
import NIOCore
import Synchronization
import Testing

@Suite struct DemoAppTests {
    private let tools: Tools

    init() throws {
        tools = try Tools(DemoApp.make())
    }

    @Test func `every tool is offered with a description and a schema`() async throws {
        let listed = try await tools.listed

        #expect(
            listed.map { $0["name"] } == [
                "get_echo", "get_io20", "get_echo_sync", "get_io20_sync", "spin", "slow", "fail",
                "chatter", "detached", "nested", "nested_sync", "hold", "occupy", "stubborn", "swallowed", "masked",
                "shadowed", "veto", "context",
            ])
        for tool in listed {
            #expect(tool["description"]?.string?.isEmpty == false)
            #expect(tool["inputSchema"]?["type"] == "object")
        }
    }

    @Test func `the hooks have the shapes that their names promise`() {
        let hooks = DemoApp.make().hooks.current.all(.action)
        let shapes = Dictionary(
            hooks.map { ($0.name, $0.isAsynchronous) }, uniquingKeysWith: { first, _ in first })

        #expect(
            shapes == [
                "get_echo": true, "get_io20": true, "get_echo_sync": false, "get_io20_sync": false, "spin": false,
                "slow": true, "fail": false, "chatter": false, "detached": true,
                "nested": true, "nested_sync": false, "hold": true, "occupy": false, "stubborn": true,
                "swallowed": false, "masked": true, "masked_inner": true, "shadowed": false, "veto": true,
                "context": true,
            ])
    }

    @Test(arguments: ["get_echo", "get_io20", "get_echo_sync", "get_io20_sync"], ["hello", "", "\u{1B}[2J\u{0}é🙂"])
    func `an echo is the text in one block, from either handler`(_ tool: String, text: String) async throws {
        let awaited = try await tools.call(tool, ["text": .string(text)])
        let blocked = try tools.callBlocking(tool, ["text": .string(text)])

        #expect(awaited == (text, false))
        #expect(blocked == (text, false))
    }

    @Test(arguments: ["get_io20", "get_io20_sync"])
    func `waiting takes at least 20 ms`(_ tool: String) async throws {
        let time = try await ContinuousClock().measure { _ = try await tools.call(tool, ["text": "t"]) }

        #expect(time >= .milliseconds(20))
    }

    @Test func `spinning takes the time that was asked for and counts its rounds`() async throws {
        var rounds: Int64?
        let time = try await ContinuousClock().measure {
            rounds = try await tools.json("spin", ["ms": 5])["rounds"]?.integer
        }

        #expect(time >= .milliseconds(5))
        #expect(try #require(rounds) > 0)
        #expect(try await tools.json("spin", ["ms": 0])["rounds"]?.integer != nil)
    }

    @Test func `slow says how long it waited`() async throws {
        #expect(try await tools.json("slow", ["seconds": 0]) == ["waited": 0])
    }

    @Test(
        arguments: [([:], "this tool always fails"), (["message": "out of paper"], "out of paper")]
            as [(JSONValue, String)])
    func `fail throws in the words given`(_ arguments: JSONValue, words: String) async throws {
        #expect(try await tools.call("fail", arguments) == (words, true))
    }

    @Test func `the detached tool leaves its loop and comes back`() async throws {
        let loops = try await ServerLoops(count: 1)
        let tools = tools
        let answer = await withTaskExecutorPreference(loops.executor(of: loops.group.any())) {
            await Result { try await tools.json("detached") }
        }
        try await loops.shutdown()

        let places = try answer.get()
        #expect(places["hook"]?["loop"] == "loop-0")
        #expect(places["after"] == places["hook"])
        #expect(places["detached"]?["loop"]?.isNull == true)
        #expect(places["detached"]?["thread"] != places["hook"]?["thread"])
    }

    @Test(arguments: ["nested", "nested_sync"])
    func `the nested tools set their property, from either handler`(_ tool: String) async throws {
        let app = DemoApp.make()
        let tools = try Tools(app)
        let seen = Log()
        app.propertyHook("nested", on: [.put]) { _, change in
            seen.add(change.value)
            return change.value
        }

        #expect(try await tools.json(tool, ["text": "awaited"]) == ["set": "nested"])
        #expect(try tools.callBlocking(tool, ["text": "blocked"]).isError == false)

        #expect(seen.values == ["awaited", "blocked"])
    }

    @Test(
        arguments: [
            ("get_echo", [:], "must have the property \"text\""),
            ("get_io20", ["text": 7], "\"/text\" must be"),
            ("get_echo_sync", ["text": nil], "\"/text\" must be"),
            ("get_io20_sync", ["text": []], "\"/text\" must be"),
            ("spin", [:], "must have the property \"ms\""),
            ("spin", ["ms": -1], "\"/ms\" must be at least 0; it is -1"),
            ("spin", ["ms": 10_001], "\"/ms\" must be at most 10000; it is 10001"),
            ("spin", ["ms": "5"], "\"/ms\" must be"),
            ("slow", ["seconds": 0.5], "\"/seconds\" must be"),
            ("nested", [:], "must have the property \"text\""),
            ("nested_sync", ["text": 1], "\"/text\" must be"),
            ("slow", ["seconds": 601], "\"/seconds\" must be"),
        ] as [(String, JSONValue, String)])
    func `an argument of the wrong kind or size is named, with what it should be`(
        _ tool: String, arguments: JSONValue, words: String
    ) async throws {
        let answer = try await tools.call(tool, arguments)

        #expect(answer.isError)
        #expect(answer.text.contains(words), "\(answer.text)")
    }
}

/// Values that hooks have seen.
private final class Log: Sendable {
    private let storage = Mutex<[JSONValue?]>([])

    var values: [JSONValue?] { storage.withLock { $0 } }

    func add(_ value: JSONValue?) {
        storage.withLock { $0.append(value) }
    }
}

extension Result where Failure == any Error {
    /// What an awaited function returned or threw.
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
