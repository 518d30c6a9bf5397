import ActingWeb
import ActingWebHTTP
import JSON
import Logging
import ServiceLifecycle
import SystemPackage
import TestSupport
import Testing

/// One client on a pair of pipes, a message a line.
@Suite(.timeLimit(.minutes(5))) struct StdioTests {
    private func app() -> App {
        let app = App(name: "pipes")
        app.actionHook("echo", as: .tool()) { _, call async in call.data }
        app.actionHook("sync", as: .tool()) { _, call in .string("on a thread") }
        app.actionHook("work", as: .tool()) { _, call async in
            call.client.report(1, of: 2)
            return "worked"
        }
        app.actionHook("greet", as: .tool()) { _, call in
            let form: JSONValue = ["type": "object", "properties": ["name": ["type": "string"]]]
            return .string("\(try await call.client.elicit(.form("Who?", form)))")
        }
        app.actionHook("wait", as: .tool()) { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "too late"
        }
        return app
    }

    /// Sends lines to a server until it has said as many as are awaited, then ends its input.
    ///
    /// - Returns: the messages that it said, all of them.
    private func talk(
        _ lines: [String], mode: ActingWeb.ExecutionMode = .async, bodyLimit: Int = 4 << 20,
        answering: @escaping @Sendable (JSONValue) -> String? = { _ in nil }
    ) async throws -> [JSONValue] {
        let (input, output) = (try FileDescriptor.pipe(), try FileDescriptor.pipe())
        let server = StdioServer(
            app: app(), configuration: ServerConfiguration(mode: mode, bodyLimit: bodyLimit),
            input: input.readEnd, output: output.writeEnd)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: server, successTerminationBehavior: .gracefullyShutdownGroup)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let serving = Task {
            try await group.run()
            try output.writeEnd.close()
        }
        let asked = lines.filter { $0.contains("\"id\"") && !$0.contains("\"result\"") }.count
        let messages = try await offTheTasksThreads {
            try input.writeEnd.writeAll((lines.joined(separator: "\n") + "\n").utf8)
            var (messages, line, answers) = ([JSONValue](), [UInt8](), 0)
            var isOpen = true
            var buffer = [UInt8](repeating: 0, count: 4096)
            while let count = try? unsafe buffer.withUnsafeMutableBytes({ unsafe try output.readEnd.read(into: $0) }),
                count > 0
            {
                for byte in buffer.prefix(count) {
                    guard byte == UInt8(ascii: "\n") else {
                        line.append(byte)
                        continue
                    }
                    let message = try JSONValue(parsing: line)
                    line = []
                    messages.append(message)
                    if let answer = answering(message) { try input.writeEnd.writeAll((answer + "\n").utf8) }
                    if message["method"] == nil { answers += 1 }
                }
                if answers >= asked, isOpen {
                    isOpen = false
                    try input.writeEnd.close()
                }
            }
            return messages
        }
        try await serving.value
        try input.readEnd.close()
        try output.readEnd.close()
        return messages
    }

    private static let initialize =
        #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"elicitation":{}},"clientInfo":{"name":"c","version":"1"}}}"#

    private static func call(_ id: Int, _ tool: String, meta: String = "{}") -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","_meta":\#(meta)}}"#
    }

    private static let stateless =
        #"{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"progressToken":"p"}"#

    private func answer(_ id: Int, in messages: [JSONValue]) -> JSONValue? {
        messages.first { $0["id"] == .integer(Int64(id)) && $0["method"] == nil }
    }

    private func text(_ id: Int, in messages: [JSONValue]) -> String? {
        answer(id, in: messages)?["result"]?["content"]?[0]?["text"]?.string
    }

    @Test(arguments: [ActingWeb.ExecutionMode.async, .threadPool])
    func `both wires are spoken on one pair of pipes`(mode: ActingWeb.ExecutionMode) async throws {
        let messages = try await talk(
            [
                Self.initialize, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, Self.call(1, "sync"), "",
                Self.call(2, "work", meta: Self.stateless), #"{"jsonrpc":"2.0","id":3,"method":"ping"}"#,
            ], mode: mode)

        #expect(answer(0, in: messages)?["result"]?["protocolVersion"] == "2025-11-25")
        #expect(text(1, in: messages) == "on a thread")
        #expect(text(2, in: messages) == "worked")
        #expect(answer(2, in: messages)?["result"]?["resultType"] == "complete")
        #expect(answer(3, in: messages)?["result"] == [:])
        #expect(messages.contains { $0["method"] == "notifications/progress" })
        #expect(messages.count == 5)
    }

    @Test func `a client is asked, and answers by a line of its own`() async throws {
        let messages = try await talk([Self.initialize, Self.call(1, "greet")]) { message in
            guard message["method"] == "elicitation/create", let id = message["id"] else { return nil }
            return JSONValue.object(["jsonrpc": "2.0", "id": id, "result": ["action": "decline"]]).description
        }

        #expect(text(1, in: messages) == "declined")
    }

    @Test func `a call is taken back by its id, on either wire`() async throws {
        let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#
        let meta = Self.stateless
        let statelessCancel =
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2,"_meta":\#(meta)}}"#
        let messages = try await talk([
            Self.initialize, Self.call(1, "wait"), cancel, Self.call(2, "wait", meta: meta), statelessCancel,
        ])

        #expect(text(1, in: messages) == nil)
        #expect(text(2, in: messages) == nil)
        #expect(!messages.contains { $0.description.contains("too late") })
    }

    @Test func `what is no message is answered, and what follows is served`() async throws {
        let messages = try await talk(
            ["{", String(repeating: "x", count: 300), #"{"jsonrpc":"2.0","id":9,"method":"ping"}"#], bodyLimit: 200)

        #expect(messages.compactMap { $0["error"]?["code"]?.integer }.sorted() == [-32_700, -32_600])
        #expect(answer(9, in: messages)?["result"] == [:])
    }
}
