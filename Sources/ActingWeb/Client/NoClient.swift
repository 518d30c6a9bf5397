public import JSON

/// Stands for the client where there is none that could be spoken to.
public struct NoClient: CallClient {
    /// Nobody in particular.
    public var info: ClientInfo? { nil }
    /// None.
    public var capabilities: ClientCapabilities { ClientCapabilities() }

    /// Nobody to speak to.
    public init() {}

    /// Does nothing.
    public func report(_ progress: CallProgress) {}
    /// Does nothing.
    public func log(_ message: LogMessage) {}
    /// Does nothing.
    public func interruptStream() {}

    /// Throws, unless nothing is asked.
    ///
    /// - Parameter questions: what to ask.
    /// - Returns: nothing.
    /// - Throws: `MissingClientCapability`.
    public func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        if let first = questions.first { throw MissingClientCapability(first.requiredCapability) }
        return []
    }

    /// Throws, unless nothing is asked.
    ///
    /// - Parameter questions: what to ask.
    /// - Returns: nothing.
    /// - Throws: `MissingClientCapability`.
    public func ask(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        if let first = questions.first { throw MissingClientCapability(first.requiredCapability) }
        return []
    }
}
