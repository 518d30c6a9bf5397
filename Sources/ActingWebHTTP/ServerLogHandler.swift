import Logging

/// Writes what the HTTP server logs, as whatever handler the process has.
///
/// Hummingbird puts a number of its own into the logger of every request. Requests are known by another one here, and
/// most log nothing: the number is kept aside and not written into lines, as making it ready for them costs each request.
struct ServerLogHandler: LogHandler {
    private static let aside = "hb.request.id"

    private var base: any LogHandler
    /// Hummingbird asks for it and has to find it.
    private var requestID: Logger.Metadata.Value?

    /// - Parameter base: who writes the lines.
    init(base: any LogHandler) {
        self.base = base
    }

    var logLevel: Logger.Level {
        get { base.logLevel }
        set { base.logLevel = newValue }
    }

    var metadata: Logger.Metadata {
        get { base.metadata }
        set { base.metadata = newValue }
    }

    var metadataProvider: Logger.MetadataProvider? {
        get { base.metadataProvider }
        set { base.metadataProvider = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { key == Self.aside ? requestID : base[metadataKey: key] }
        set { if key == Self.aside { requestID = newValue } else { base[metadataKey: key] = newValue } }
    }

    func log(event: LogEvent) {
        base.log(event: event)
    }
}
