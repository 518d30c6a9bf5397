import ActingWeb
import JSON
import Synchronization

/// The client of a call, spoken to in the messages of its revision.
final class WireClient: CallClient {
    private struct State {
        var isOver = false
        var progress = -Double.infinity
    }

    private let context: RequestContext
    private let stream: MessageStream
    private let questioner: any Questioner
    private let state = Mutex(State())

    init(_ context: RequestContext, _ stream: MessageStream, _ questioner: any Questioner) {
        self.context = context
        self.stream = stream
        self.questioner = questioner
    }

    var info: ClientInfo? { context.client }
    var capabilities: ClientCapabilities { context.capabilities }

    /// Nothing is told of a call that was answered.
    func close() {
        state.withLock { $0.isOver = true }
    }

    func report(_ progress: CallProgress) {
        guard let token = context.progressToken, progress.done.isFinite else { return }
        var params: JSONObject = ["progressToken": token.json, "progress": .number(progress.done)]
        if let total = progress.total, total.isFinite { params["total"] = .number(total) }
        if let message = progress.message, context.revision >= .march2025 { params["message"] = .string(message) }
        // Sent under the lock, so that two reports at the same time cannot overtake one another.
        state.withLock { state in
            guard !state.isOver, progress.done > state.progress else { return }
            state.progress = progress.done
            notify("notifications/progress", params)
        }
    }

    func log(_ message: LogMessage) {
        guard let least = context.session?.level ?? context.logLevel, message.level >= least else { return }
        var params: JSONObject = ["level": .string(message.level.rawValue)]
        if let logger = message.logger { params["logger"] = .string(logger) }
        params["data"] = message.data
        state.withLock { state in
            if !state.isOver { notify("notifications/message", params) }
        }
    }

    func interruptStream() {
        stream.interrupt()
    }

    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        try questioner.ask(questions)
    }

    func ask(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        try await questioner.askAsync(questions)
    }

    private func notify(_ method: String, _ params: JSONObject) {
        stream.send(["jsonrpc": "2.0", "method": .string(method), "params": .object(params)], isNews: true)
        ObservedRequest.noteMessage(method)
    }
}

extension ObservedRequest {
    /// Tells whoever observes the current request of a message to its client.
    static func noteMessage(_ method: String) {
        guard let current else { return }
        current.observer.annotated(current, .message(method: method))
    }
}

extension JSONValue {
    /// A number, whole where it can be.
    fileprivate static func number(_ number: Double) -> JSONValue {
        Int64(exactly: number).map { .integer($0) } ?? .double(number)
    }
}
