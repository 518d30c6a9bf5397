import ActingWeb
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// What a route answers: an HTTP response together with what it means to the caller.
struct Answer: ResponseGenerator {
    var status: HTTPResponse.Status
    var outcome: ObservedAnswer.Outcome
    var body: [UInt8]
    var headers: HTTPFields = [:]
    var encodedAt = MonotonicTime.now
    var contentType: String? = "application/json"
    /// Whether the body is kept from those who observe.
    var isSecret = false

    /// A refusal on the level of HTTP, in words.
    static func refusal(_ status: HTTPResponse.Status, _ message: String, headers: HTTPFields = [:]) -> Answer {
        let error: JSONValue = ["error": ["status": .integer(Int64(status.code)), "message": .string(message)]]
        return Answer(status: status, outcome: .refused, body: error.encoded(), headers: headers)
    }

    /// What those who observe are told of the answer.
    var note: Exchange.Note {
        Exchange.Note(status: status.code, outcome: outcome, body: isSecret ? [] : body, encodedAt: encodedAt)
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        // A client takes what follows the head of such an answer for the next one.
        let body = request.method == .head ? [] : body
        Exchange.current?.annotate(note)
        guard !body.isEmpty else { return Response(status: status, headers: headers) }
        var headers = headers
        headers[.contentType] = contentType
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
