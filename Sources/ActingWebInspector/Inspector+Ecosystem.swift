public import Logging
import Trace
import TraceInstrumentation
import Tracing

extension Inspector {
    /// Makes log lines and spans part of the traces of the requests on whose behalf they are made.
    ///
    /// A process has one log handler and one tracer: call this once, before anything logs, and not at all where your
    /// program chooses its own.
    ///
    /// - Parameter base: makes who writes the lines, as they are written without an inspector.
    public static func observeLogsAndSpans(
        writing base: @escaping @Sendable (_ label: String) -> any LogHandler = {
            StreamLogHandler.standardError(label: $0)
        }
    ) {
        LoggingSystem.bootstrap { TraceLogHandler(label: $0, base: base($0)) }
        InstrumentationSystem.bootstrap(TraceTracer())
    }
}

extension ObservationLevel {
    init(_ observation: InspectorConfiguration.Observation) {
        self =
            switch observation {
            case .off: .off
            case .counts: .counts
            case .spans: .spans
            case .payloads: .payloads
            }
    }
}
