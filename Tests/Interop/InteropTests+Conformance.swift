import ActingWeb
import Foundation
import JSON
import Testing

/// Each thing that the protocol can do, once, in the story of the application `conformance`.
extension InteropTests {
    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `lists come in pages, each entry once`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        let pages = play.step("tools")?.array?.map { $0.array?.compactMap(\.string) ?? [] } ?? []
        #expect(pages.map(\.count) == [20, 17])
        #expect(Set(pages.joined()).count == 37)
        #expect(
            play.step("prompts")?[0]?.array?.compactMap { $0["name"]?.string }.contains("test_simple_prompt") == true)
        #expect(play.step("resources")?[0]?.array?.count == 3)
        #expect(play.step("templates")?[0]?[0]?["uriTemplate"] == "test://template/{id}/data")
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `tools answer with content, with values, and to arguments in headers`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        #expect(play.step("image")?["content"]?[0]?["mimeType"] == "image/png")
        let value: JSONValue = ["place": "roof", "celsius": 21.5, "sensors": ["roof", "cellar"]]
        #expect(play.step("structured")?["structuredContent"] == value)
        #expect(play.answer("header") == .text("region: Köln"))
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `prompts and resources are got, and their arguments completed`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        let message = play.step("prompt")?["messages"]?[0]?["content"]?["text"]
        #expect(message == "The arguments are 'one' and 'two'.")
        #expect(play.step("text")?["contents"]?[0]?["text"]?.string?.isEmpty == false)
        #expect(play.step("blob")?["contents"]?[0]?["blob"]?.string?.hasPrefix("iVBORw0KGgo") == true)
        #expect(play.step("one")?["contents"]?[0]?["text"] == "This is the resource 7.")
        let completion = play.step("completion")
        #expect(completion?["prompt"]?["completion"]?["values"] == ["test", "testing", "tested"])
        #expect(completion?["template"]?["completion"]?["values"] == ["12", "123"])
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `progress and messages arrive before the answer`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        #expect(play.step("progress")?.array?.map { $0[0]?.double } == [0, 50, 100])
        #expect(
            play.step("logging") == [
                ["info", "the tool began"], ["info", "the tool works"], ["info", "the tool is done"],
            ])
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a call that is taken back ends at once, and the client goes on`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        #expect(play.answer("cancellation") == .text("Hello, Ann!"))
        let taken = try #require(play.requests(of: "slow_compute").first)
        // Without a handshake a client takes a call back by hanging up.
        #expect(taken["outcome"] == (sdk.isStateless ? "dropped" : "error-32800"))
        #expect(taken["calls"]?[0]?["outcome"] == "raised")
        // It would have lasted a minute.
        #expect(taken["total_ns"]?.integer.map { $0 < 30_000_000_000 } == true)
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `what a tool asks is answered by the client, its model and its person`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        let contact = #"{"username":"ann","email":"ann@example.com"}"#
        #expect(play.answer("elicitation") == .text("the person answered \(contact)"))
        #expect(play.answer("sampling") == .text("LLM response: asked: How are you?"))
        #expect(play.answer("roots") == .text("folders: file:///work"))
        // A request that stands for itself ends with the question, and comes again with the answer.
        #expect(play.requests(of: "test_elicitation").count == (sdk.isStateless ? 2 : 1))
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a client that listens is told of changes`(sdk: PythonSDK, mode: ExecutionMode) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        let told = play.step("subscriptions")?["told"]?.array?.compactMap(\.string)
        #expect(
            told?.filter { $0.hasSuffix("changed") || $0.hasSuffix("updated") } == [
                "notifications/tools/list_changed", "notifications/prompts/list_changed",
                "notifications/resources/updated",
            ])
        #expect(play.step("subscriptions")?["read"]?["contents"]?[0]?["text"] == "new")
        let methods = play.requests.compactMap { $0["method"]?.string }
        #expect(methods.contains(sdk.isStateless ? "subscriptions/listen" : "resources/subscribe"))
    }

    @Test(arguments: PythonSDK.allCases, Stage.modes)
    func `a client whose stream ends early comes back for the answer`(
        sdk: PythonSDK, mode: ExecutionMode
    ) async throws {
        let play = try await Play.of("conformance", sdk, mode)

        #expect(play.answer("resumption") == .text("the client came back for this"))
        #expect(play.requests(of: "test_reconnection").count == 1)
    }

    @Test func `the Python client of the quick start does what it says`() async throws {
        let article = PackageFolder.root.appending(path: "Sources/ActingWebMCP/ActingWebMCP.docc/QuickStart.md")
        let parts = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "```python\n")
        #expect(parts.count == 2)
        let sample = parts.last?.components(separatedBy: "```").first ?? ""

        let (printed, _) = try await ServeProcess.serving(app: "memory", mode: "async") { url in
            let code = sample.replacingOccurrences(of: "http://127.0.0.1:8765/mcp", with: url)
            #expect(code != sample)
            return try await PythonSDK.second.run(code)
        }

        let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n")
        #expect(lines.first?.contains("save_memory") == true)
        #expect(lines.last?.contains("The dentist is on Tuesday") == true)
    }

    @Test func `another client lists, calls, reads and gets`() async throws {
        let (printed, trace) = try await ServeProcess.serving(app: "conformance", mode: "async") { url in
            try await PythonPackage.fastMCP.run("fast.py", [url])
        }

        let seen = try JSONValue(parsing: printed)
        #expect(seen["tools"]?.array?.count == 37)
        #expect(seen["called"] == "A plain text, as most tools answer.")
        #expect(seen["structured"] == ["place": "roof", "celsius": 21.5, "sensors": ["roof", "cellar"]])
        #expect(seen["read"] == "The text of a resource that never changes.")
        #expect(seen["prompt"] == "The arguments are 'one' and 'two'.")
        #expect(!trace.isEmpty)
        #expect(trace.allSatisfy { $0["status"]?.integer.map { $0 < 400 } == true })
    }
}
