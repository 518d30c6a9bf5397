import Logging

/// What was logged, for a test to look at.
struct LogLines: LogHandler {
    /// One line of a log.
    struct Line: Equatable {
        let level: Logger.Level
        let text: String
    }

    let lines = Log<Line>()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    /// A logger that logs here.
    var logger: Logger { Logger(label: "test", factory: { _ in self }) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.add(Line(level: event.level, text: "\(event.message)"))
    }
}
