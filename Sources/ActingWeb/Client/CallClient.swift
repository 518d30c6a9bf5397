public import JSON

/// The client on whose behalf a hook is called, as far as the wire between them lets the hook speak to it.
///
/// A hook is written once for every wire. What cannot be delivered is dropped, where it is news; where it is a question,
/// asking it throws.
public protocol CallClient: Sendable {
    /// What the client calls itself; `nil` where it did not say.
    var info: ClientInfo? { get }
    /// What the client can do for a hook.
    var capabilities: ClientCapabilities { get }

    /// Says how far the call has come. Returns at once; from any thread.
    func report(_ progress: CallProgress)
    /// Tells the client what happens, where it wants to know. Returns at once; from any thread.
    func log(_ message: LogMessage)
    /// Ends the stream of the current answer while the call goes on, so that the client comes back for the rest; does
    /// nothing where a client cannot come back. Returns at once; from any thread.
    func interruptStream()

    /// Asks the client, blocking the calling thread until it has answered.
    ///
    /// - Parameter questions: what to ask, all at once.
    /// - Returns: the client's results, in the order of the questions.
    /// - Throws: `MissingClientCapability` where the client cannot be asked that; `ClientRefusal` where it answered with
    ///   an error; a `HookInterruption` where the hook is called anew once the answers are there.
    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue]
    /// Asks the client, awaiting its answer.
    ///
    /// - Parameter questions: what to ask, all at once.
    /// - Returns: the client's results, in the order of the questions.
    /// - Throws: as the blocking form.
    func ask(_ questions: [ClientQuestion]) async throws -> [JSONValue]
}
