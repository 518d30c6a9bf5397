/// Why a POST is refused as a whole.
struct Rejection: Error, Equatable {
    /// The HTTP status.
    var status: Int
    var error: RPCError
    /// The request's id, where it could be read.
    var id: RPCID?

    init(_ error: RPCError, status: Int = 400, id: RPCID? = nil) {
        self.status = status
        self.error = error
        self.id = id
    }
}
