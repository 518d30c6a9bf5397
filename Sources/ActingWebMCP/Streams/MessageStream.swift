import ActingWeb
import JSON
import Synchronization

/// One stream of messages to a client; what it carries is decided by `StreamCore`, where it goes by an outlet.
final class MessageStream: Sendable {
    private struct State {
        var core: StreamCore
        var outlet: (any MCPOutlet)?
    }

    let createdAt = MonotonicTime.now
    private let state: Mutex<State>
    private let headers: [(name: String, value: String)]

    /// - Parameters:
    ///   - kind: what kind of stream.
    ///   - outlet: where it goes at first.
    ///   - headers: header fields for a response that becomes a stream.
    init(
        _ kind: StreamCore.Kind, to outlet: any MCPOutlet, headers: [(name: String, value: String)] = []
    ) {
        state = Mutex(State(core: StreamCore(kind), outlet: outlet))
        self.headers = headers
    }

    /// Whether everything was said.
    var isEnded: Bool { state.withLock { $0.core.isEnded } }
    /// Whether the response is a stream, and not over.
    var isStreaming: Bool { state.withLock { $0.core.isStreaming } }
    /// Whether somebody receives what is sent.
    var hasOutlet: Bool { state.withLock { $0.outlet != nil } }

    /// Makes the response a stream, if it can be one and is not decided.
    func begin() {
        act { $0.begin() }
    }

    /// Sends a message that is not the last one.
    ///
    /// - Parameters:
    ///   - message: the message.
    ///   - isNews: whether the client can do without it.
    func send(_ message: JSONObject, isNews: Bool) {
        let bytes = JSONValue.object(message).encoded()
        act { $0.send(bytes, isNews: isNews) }
    }

    /// Sends the last message, if the response is a stream.
    ///
    /// - Returns: whether it was; if not, the message is the whole response.
    func finish(_ message: [UInt8]) -> Bool {
        act { $0.finish(message) } != [.respond]
    }

    /// Ends without a last message.
    ///
    /// - Returns: whether the response was a stream.
    @discardableResult
    func end() -> Bool {
        !act { $0.end() }.isEmpty
    }

    /// Ends the response while the stream goes on, where the client can come back.
    func interrupt() {
        act { $0.interrupt() }
    }

    /// Goes on to a client that came back.
    ///
    /// - Parameters:
    ///   - number: the last event that it has seen.
    ///   - outlet: where to go on.
    /// - Returns: whether what it missed was still kept.
    func resume(after number: Int, to outlet: any MCPOutlet) -> Bool {
        state.withLock { state in
            guard let actions = state.core.resume(after: number) else { return false }
            state.outlet?.close()
            state.outlet = outlet
            perform(actions, &state)
            return true
        }
    }

    /// Goes on without a client.
    func detach() {
        state.withLock { $0.outlet = nil }
    }

    @discardableResult
    private func act(_ decide: (inout StreamCore) -> [StreamCore.Action]) -> [StreamCore.Action] {
        state.withLock { state in
            let actions = decide(&state.core)
            perform(actions, &state)
            return actions
        }
    }

    private func perform(_ actions: [StreamCore.Action], _ state: inout State) {
        for action in actions {
            switch action {
            case .open: state.outlet?.open(headers)
            case .send(let event, let isNews): state.outlet?.send(event, isNews: isNews)
            case .close:
                state.outlet?.close()
                state.outlet = nil
            case .respond: break
            }
        }
    }
}
