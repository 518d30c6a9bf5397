import ActingWeb
import Synchronization
package import Tracing

/// A span of the request on whose behalf it was begun.
package final class TraceSpan: Span {
    private struct State {
        var name: String
        var error: String?
        var hasEnded = false
    }

    package let context: ServiceContext
    private let request = ObservedRequest.current
    private let began = MonotonicTime.now
    private let state: Mutex<State>

    init(_ name: String, _ context: ServiceContext) {
        self.context = context
        state = Mutex(State(name: name))
    }

    package var isRecording: Bool { request != nil && !state.withLock { $0.hasEnded } }

    package var operationName: String {
        get { state.withLock { $0.name } }
        set { state.withLock { $0.name = newValue } }
    }

    /// Attributes are not kept.
    package var attributes: SpanAttributes {
        get { [:] }
        set {}
    }

    package func setStatus(_ status: SpanStatus) {
        guard status.code == .error else { return }
        state.withLock { $0.error = $0.error ?? status.message ?? "error" }
    }

    package func addLink(_ link: SpanLink) {}

    package func addEvent(_ event: SpanEvent) {}

    package func recordError<Instant: TracerInstant>(
        _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
    ) {
        state.withLock { $0.error = $0.error ?? String(describing: error) }
    }

    package func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
        let ended = state.withLock { state -> State? in
            guard !state.hasEnded else { return nil }
            state.hasEnded = true
            return state
        }
        guard let ended, let request else { return }
        let length = MonotonicTime.now.nanoseconds &- began.nanoseconds
        request.observer.annotated(request, .span(name: ended.name, nanoseconds: length, error: ended.error))
    }
}
