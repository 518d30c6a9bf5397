/// What became of a request that was not answered well.
package enum Failure: Error, Hashable, Sendable {
    /// Nobody listens at the address.
    case refused
    /// The address cannot be reached.
    case unreachable
    /// The server's certificate was not accepted, or there was no agreement on encryption.
    case untrusted
    /// There was no answer in time.
    case timedOut
    /// The server closed the connection before the answer was there.
    case closed
    /// The answer was not HTTP.
    case notHTTP
    /// The answer's HTTP status was not 200, and its body no JSON-RPC error.
    case status(Int)
    /// The body was not JSON, or longer than is read.
    case notJSON
    /// The body was JSON, but no JSON-RPC response.
    case notRPC
    /// The response was to another request.
    case wrongID
    /// The response was a JSON-RPC error with this code.
    case error(Int64)
    /// The tool answered that it failed.
    case toolError
    /// The answer stands for one that comes later, or asks for something first.
    case unfinished
    /// The answer did not contain what it was expected to.
    case wrongText

    /// The kind as it is written in reports: `timed-out`, `http-503`, `error-32602`, `tool-error`.
    package var name: String {
        switch self {
        case .refused: "refused"
        case .unreachable: "unreachable"
        case .untrusted: "untrusted"
        case .timedOut: "timed-out"
        case .closed: "closed"
        case .notHTTP: "not-http"
        case .status(let status): "http-\(status)"
        case .notJSON: "not-json"
        case .notRPC: "not-json-rpc"
        case .wrongID: "wrong-id"
        case .error(let code): code < 0 ? "error\(code)" : "error+\(code)"
        case .toolError: "tool-error"
        case .unfinished: "unfinished"
        case .wrongText: "wrong-text"
        }
    }

    /// The kind in words.
    package var description: String {
        switch self {
        case .refused: "nobody listens there: the connection was refused"
        case .unreachable: "the address cannot be reached"
        case .untrusted: "there was no agreement on encryption"
        case .timedOut: "there was no answer in time"
        case .closed: "the server closed the connection before the answer was there"
        case .notHTTP: "the answer was not HTTP"
        case .status(let status): "the answer had the HTTP status \(status)"
        case .notJSON: "the answer was not JSON"
        case .notRPC: "the answer was no JSON-RPC response"
        case .wrongID: "the answer was to another request"
        case .error(let code): "the answer was the JSON-RPC error \(code)"
        case .toolError: "the tool answered that it failed"
        case .unfinished: "the answer stands for one that comes later, or asks for something first"
        case .wrongText: "the answer did not contain the expected text"
        }
    }
}
