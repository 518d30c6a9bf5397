import ActingWeb
import JSON

/// What a tool can tell its client before it answers.
extension ConformanceApp {
    private static let pause = Duration.milliseconds(50)

    static func addNews(to app: App) {
        app.tool("test_tool_with_logging", "Logs three messages, then answers.") { _, call in
            call.client.log(.info, "the tool began")
            try await Task.sleep(for: pause)
            call.client.log(.info, "the tool works")
            try await Task.sleep(for: pause)
            call.client.log(.info, "the tool is done")
            return "three messages were logged"
        }
        app.tool("test_tool_with_progress", "Reports progress three times, then answers.") { _, call in
            call.client.report(0, of: 100, message: "begun")
            try await Task.sleep(for: pause)
            call.client.report(50, of: 100, message: "half done")
            try await Task.sleep(for: pause)
            call.client.report(100, of: 100, message: "done")
            return "all of it is done"
        }
        app.tool("test_reconnection", "Ends its stream before it answers; the client comes back for the answer.") {
            _, call in
            call.client.interruptStream()
            try await Task.sleep(for: .milliseconds(100))
            return "the client came back for this"
        }
        app.tool("test_streaming_elicitation", "Reports progress at once, and sends no request of its own.") {
            _, call in
            call.client.report(1, of: 2)
            return "the stream carried news and this answer"
        }
        app.tool("test_logging_tool", "Logs one message, where the request asks for messages.") { _, call in
            call.client.log(.info, "a message for whoever asked for messages")
            return "a message was logged for those who asked"
        }
    }
}
