/// Where the events of one stream go; a transport has one for each response.
///
/// The functions are called in order, from any thread, under a lock: they must return at once and must not call back.
public protocol MCPOutlet: Sendable {
    /// Whether anything sent gets anywhere; a response without that is one message.
    var canStream: Bool { get }
    /// Begins the stream: the response is one from now on.
    ///
    /// - Parameter headers: header fields for the response's head.
    func open(_ headers: [(name: String, value: String)])
    /// Sends an event, after what was sent before.
    ///
    /// - Parameters:
    ///   - event: the event.
    ///   - isNews: whether the client can do without it, so that it may be dropped where the client reads too slowly.
    func send(_ event: StreamEvent, isNews: Bool)
    /// Ends the stream, after what was sent before.
    func close()
}

extension MCPOutlet {
    /// What is sent gets somewhere, unless an outlet says otherwise.
    public var canStream: Bool { true }
}
