import ActingWeb
import ActingWebMCP
import HTTPTypes
import Hummingbird
import NIOCore

/// The HTTP response to one MCP request: one message, or a stream of events, whichever its handler brings about first.
final class MCPHTTPReply: Sendable {
    /// What serving a request came to.
    enum Outcome: Sendable {
        /// The endpoint served it.
        case served(MCPResponse)
        /// It did not get that far.
        case answered(Answer)

        static func refusal(_ status: HTTPResponse.Status, _ message: String) -> Outcome {
            .answered(.refusal(status, message))
        }
    }

    let outlet: EventStreamOutlet
    private let request: Request
    private let context: RouteContext
    private let watch: DepartureWatch?
    private let first: AwaitedReply<Response>
    private let work = WorkSwitch()

    /// A reply that is not decided.
    init(_ request: Request, _ context: RouteContext) {
        self.request = request
        self.context = context
        let first = AwaitedReply<Response>()
        self.first = first
        // The handler is looked up where its channel's loop runs, as every route does.
        watch = try? context.channel.pipeline.syncOperations.handler(type: DepartureWatch.self)
        outlet = EventStreamOutlet(on: context.channel.eventLoop) { outlet, chunks, headers in
            first.settle(.success(Self.stream(outlet, chunks, headers)))
        }
    }

    /// The response, as soon as it is decided.
    var response: Response {
        get async throws {
            try await withTaskCancellationHandler {
                try await first.value
            } onCancel: {
                cancel()
            }
        }
    }

    /// Names the task that serves the request, which stops when a client whose request stands for itself goes away.
    func serve(by work: Task<Void, Never>) {
        self.work.attach(work)
        let standsForItself = !request.headers.contains { $0.name.canonicalName == "mcp-session-id" }
        guard standsForItself else { return }
        watch?.onDeparture { [weak self, exchange = context.exchange] in
            exchange.clientLeft()
            self?.cancel()
        }
    }

    /// Stops the task that serves the request.
    func cancel() {
        work.cancel()
    }

    /// Takes what serving the request came to.
    func settle(_ outcome: Outcome) {
        // Who leaves from now on has been served.
        watch?.onDeparture(nil)
        switch outcome {
        case .answered(let answer): answered(answer)
        case .served(let response): served(response)
        }
    }

    /// Ends the response where the request could not be served.
    func fail(_ error: any Error) {
        outlet.close()
        first.settle(.failure(error))
    }

    private func served(_ response: MCPResponse) {
        let answer = Answer(response)
        switch response.delivery {
        case .whole: answered(answer)
        case .streamed: context.exchange.annotate(answer.note)
        case .held(let stream):
            context.exchange.annotate(answer.note)
            watch?.onDeparture { [outlet] in
                stream.clientLeft()
                outlet.close()
            }
        }
    }

    private func answered(_ answer: Answer) {
        context.exchange.annotate(answer.note)
        first.settle(Result { try answer.response(from: request, context: context) })
    }

    private static func stream(
        _ outlet: EventStreamOutlet, _ chunks: AsyncStream<ByteBuffer>, _ fields: [(name: String, value: String)]
    ) -> Response {
        // The last keeps proxies from waiting for more before they pass anything on.
        var headers = HTTPFields(fields + [("x-accel-buffering", "no")])
        headers[.contentType] = "text/event-stream"
        headers[.cacheControl] = "no-cache, no-transform"
        let body = ResponseBody { writer in
            defer { outlet.close() }
            for await chunk in chunks {
                try await writer.write(chunk)
                outlet.wrote(chunk.readableBytes)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}

extension Answer {
    /// A response of the endpoint, as far as it is one message.
    init(_ response: MCPResponse) {
        self.init(
            status: .init(code: response.status),
            outcome: response.outcome,
            body: response.body,
            headers: HTTPFields(response.headers),
            encodedAt: response.encodedAt
        )
    }
}

extension HTTPFields {
    /// Fields of these names; one whose name or value HTTP has no place for is left out.
    fileprivate init(_ fields: [(name: String, value: String)]) {
        self.init()
        for (name, value) in fields {
            guard let name = HTTPField.Name(name) else { continue }
            append(HTTPField(name: name, value: value))
        }
    }
}
