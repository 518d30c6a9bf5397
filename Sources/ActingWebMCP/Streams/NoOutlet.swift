/// Takes events and forgets them: for transports that answer with one message only.
public struct NoOutlet: MCPOutlet {
    /// There is no stream.
    public var canStream: Bool { false }

    /// An outlet to nowhere.
    public init() {}

    /// Does nothing.
    public func open(_ headers: [(name: String, value: String)]) {}
    /// Does nothing.
    public func send(_ event: StreamEvent, isNews: Bool) {}
    /// Does nothing.
    public func close() {}
}
