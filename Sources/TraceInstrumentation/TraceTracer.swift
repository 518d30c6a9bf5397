package import Tracing

/// Puts every span that is made on behalf of a request into the request's trace when it ends.
package struct TraceTracer: Tracer {
    package init() {}

    package func startSpan<Instant: TracerInstant>(
        _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
    ) -> TraceSpan {
        TraceSpan(operationName, context())
    }

    /// Keeps nothing back.
    package func forceFlush() {}

    /// Adds nothing to what goes out.
    package func inject<Carrier, Inject: Injector>(
        _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
    ) where Inject.Carrier == Carrier {}

    /// Takes nothing from what comes in.
    package func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
    ) where Extract.Carrier == Carrier {}
}
