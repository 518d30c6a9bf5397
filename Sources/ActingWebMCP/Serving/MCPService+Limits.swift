extension MCPService {
    /// The answer to a message that is too long to be read.
    ///
    /// - Parameter limit: how many bytes are read.
    /// - Returns: the response.
    public func refusal(longerThan limit: Int) -> MCPResponse {
        .refused(Rejection(RPCError(.invalidRequest, "the message is longer than \(limit) bytes"), status: 413))
    }
}
