/// The answer to a call, as it came.
package struct TryAnswer: Hashable, Sendable {
    package var status: Int
    /// The JSON-RPC message, or whatever else the body was.
    package var body: [UInt8]
    /// From sending the call to the end of its answer.
    package var time: Duration

    package init(status: Int, body: [UInt8], time: Duration) {
        self.status = status
        self.body = body
        self.time = time
    }
}
