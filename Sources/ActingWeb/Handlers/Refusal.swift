import JSON

/// Why a request is not done, and what its sender is told.
package struct Refusal: Error, CustomStringConvertible {
    /// The HTTP status.
    package let status: Status
    /// One sentence for people; it holds no secret.
    package let message: String
    /// Header fields, in order.
    package var headers: [(name: String, value: String)] = []

    /// A refusal with a reason.
    package init(_ status: Status, _ message: String, headers: [(name: String, value: String)] = []) {
        self.status = status
        self.message = message
        self.headers = headers
    }

    package var description: String { message }

    /// The answer that says so.
    package var response: ActorResponse {
        let error: JSONValue = ["status": .integer(Int64(status.rawValue)), "message": .string(message)]
        return .json(["error": error], status, headers: headers)
    }
}
