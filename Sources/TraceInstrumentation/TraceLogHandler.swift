import ActingWeb
package import Logging

/// Puts every log line that is written on behalf of a request into the request's trace, and passes it on.
package struct TraceLogHandler: LogHandler {
    private var base: any LogHandler
    private let label: String

    /// - Parameters:
    ///   - label: the logger's label.
    ///   - base: who writes the lines.
    package init(label: String, base: any LogHandler) {
        self.label = label
        self.base = base
    }

    package var logLevel: Logger.Level {
        get { base.logLevel }
        set { base.logLevel = newValue }
    }

    package var metadata: Logger.Metadata {
        get { base.metadata }
        set { base.metadata = newValue }
    }

    package var metadataProvider: Logger.MetadataProvider? {
        get { base.metadataProvider }
        set { base.metadataProvider = newValue }
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { base[metadataKey: key] }
        set { base[metadataKey: key] = newValue }
    }

    package func log(event: LogEvent) {
        if let request = ObservedRequest.current {
            let note = ObservedNote.log(level: event.level.rawValue, label: label, message: "\(event.message)")
            request.observer.annotated(request, note)
        }
        base.log(event: event)
    }
}
