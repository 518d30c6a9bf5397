import ActingWeb
import Foundation
import JSON
import Testing

/// The official Python SDK drives the built program; what the client saw and what the program recorded must agree.
///
/// Skipped where Python has no virtual environments, unless `ACTINGWEB_REQUIRE_INTEROP` is set.
@Suite(
    .enabled("python3 has no virtual environments here") { await PythonPackage.canBeInstalled },
    // One client and one server at a time leave the machine to the suites that measure.
    .serialized, .timeLimit(.minutes(10))
)
struct InteropTests {
    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a client learns who serves it and which tools there are`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("demo", sdk, mode)

        #expect(play.seen["revision"]?.string == sdk.revision)
        #expect(play.seen["server"] == ["name": "demo", "version": "1.0.0"])
        let tools = play.seen["story"]?["tools"]?.array ?? []
        #expect(
            tools.compactMap { $0["name"]?.string }
                == [
                    "get_echo", "get_io20", "get_echo_sync", "get_io20_sync", "spin", "slow", "fail", "chatter",
                    "detached", "nested", "nested_sync", "hold", "occupy", "stubborn", "swallowed", "masked",
                    "shadowed", "veto", "context",
                ]
        )
        #expect(tools.first?["inputSchema"]?["required"] == ["text"])
        #expect(tools.first?["inputSchema"]?["properties"]?["text"]?["type"] == "string")
        #expect(tools.first?["annotations"]?["readOnlyHint"] == true)
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `the trace names the client, the revision and the mode`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("demo", sdk, mode)

        let methods = play.requests.compactMap { $0["method"]?.string }
        let handshake = ["initialize", "notifications/initialized", "ping", "tools/list"]
        #expect(methods.starts(with: sdk.isStateless ? ["server/discover", "tools/list", "tools/call"] : handshake))
        #expect(play.requests.allSatisfy { $0["client"]?.string == "interop \(sdk.version)" })
        #expect(play.requests.allSatisfy { $0["revision"]?.string == sdk.revision })
        #expect(play.trace.allSatisfy { $0["mode"]?.string == mode.rawValue })
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `tools answer, and each hook takes the path of its mode`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("demo", sdk, mode)

        #expect(play.answer("echo") == .text("grüße, 世界"))
        #expect(play.answer("io20") == .text("waited"))
        #expect(play.answer("echo_sync") == .text("at once"))
        #expect(play.paths(of: "get_io20") == Array(repeating: mode.asyncHook, count: 33))
        // Arguments that do not fit the schema reach no hook.
        #expect(play.paths(of: "get_echo") == [mode.asyncHook])
        #expect(play.paths(of: "get_echo_sync") == [mode.syncHook])
        #expect(play.paths(of: "fail") == [mode.syncHook])
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `concurrent calls each get their own answer`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("demo", sdk, mode)

        let answers = play.seen["story"]?["concurrent"]?.array?.map { Answer($0) }
        #expect(answers == (0..<32).map { .text("call \($0)") })
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a mistake is told in words and leaves the server serving`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("demo", sdk, mode)

        #expect(play.answer("fail") == .failure("on purpose"))
        let schema = "the arguments do not fit the tool's schema: "
        #expect(play.answer("wrong_type") == .failure(schema + "\"/text\" must be a string; it is 3"))
        #expect(play.answer("missing") == .failure(schema + "the value must have the property \"text\""))
        #expect(play.answer("unknown") == .error(-32602))
        #expect(play.requests(of: "fail").compactMap { $0["outcome"] } == ["tool-error"])
        #expect(play.requests(of: "no_such_tool").compactMap { $0["outcome"] } == ["error-32602"])
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a memory is saved, listed, found, read and deleted`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("memory", sdk, mode)

        let (key, dentist) = ("The spare key is under the pot", "The dentist is on Tuesday")
        #expect(play.tool("saved")?["text"]?.string == key)
        #expect(play.tool("saved")?["tags"] == ["home"])
        #expect(play.memories("listed") == [dentist, key])
        #expect(play.memories("found") == [key])
        #expect(play.tool("got") == play.tool("saved"))
        #expect(play.tool("deleted")?["deleted"] == true)
        #expect(play.memories("left") == [dentist])
        let id = try #require(play.tool("saved")?["id"]?.string)
        #expect(play.answer("gone") == .failure("there is no memory \"\(id)\"; list_memories shows the ids"))
        #expect(play.trace.flatMap { $0["calls"]?.array ?? [] }.allSatisfy { $0["path"] == mode.asyncHook })
    }

    @Test(arguments: PythonSDK.releases, Stage.modes)
    func `a client logs in, and sees what it may use and nothing else`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let passphrase = "correct horse: battery"
        let (printed, trace) = try await ServeProcess.serving(
            app: "demo", mode: mode.rawValue, options: ["--auth", "required"]
        ) { url in
            try await sdk.logIn(as: "ann@example.com", passphrase, at: url)
        }

        let seen = try JSONValue(parsing: printed)
        #expect(seen["tools"] == ["get_echo", "get_io20", "get_echo_sync", "get_io20_sync"])
        #expect(seen["echo"] == "let in")
        #expect(seen["hidden"]?.string?.contains("there is no tool") == true)
        #expect(seen["token_type"] == "Bearer")
        #expect(seen["scope"] == "mcp")
        #expect(seen["has_refresh_token"] == true)
        let shown = trace.map { String(decoding: $0.encoded(), as: UTF8.self) }.joined()
        for secret in [passphrase, "aw_", "rt_"] { #expect(!shown.contains(secret)) }
    }
}

extension ExecutionMode {
    /// The letter of the path that the mode gives to async hooks.
    fileprivate var asyncHook: JSONValue {
        switch self {
        case .async: "D"
        case .threadPool, .blocking: "L"
        case .misuse: "T"
        }
    }

    /// The letter of the path that the mode gives to sync hooks.
    fileprivate var syncHook: JSONValue {
        switch self {
        case .async: "O"
        case .threadPool: "P"
        case .blocking: "W"
        case .misuse: "I"
        }
    }
}
