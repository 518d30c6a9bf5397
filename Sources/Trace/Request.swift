/// One HTTP request to the server, from its acceptance to the last byte of its answer, with the hook calls it made.
package struct Request: Hashable, Sendable, Identifiable {
    /// A number never used twice in a process; it grows in order of acceptance.
    package typealias ID = UInt64

    /// How a request ended, for the caller.
    package enum Outcome: Hashable, Sendable {
        /// A result, or an accepted notification.
        case ok
        /// A tool ran and reported failure (`isError`).
        case toolError
        /// A JSON-RPC error, with its code.
        case protocolError(Int)
        /// An HTTP refusal without a JSON-RPC message.
        case refused
        /// The connection ended before the answer was written.
        case dropped
    }

    /// What the message said it was.
    package struct Message: Hashable, Sendable {
        /// The JSON-RPC method.
        package var method: String
        /// The tool, prompt or resource that the message names.
        package var target: String?
        /// The protocol revision that the request was served under.
        package var revision: String?
        /// The client's own name and version, where it told them.
        package var client: String?
        /// Which of the protocols on its endpoint the message came by.
        package var wire: String?
        /// The beginning of the id of the session that it belongs to; the whole would let others into it.
        package var session: String?
        /// The W3C trace that it is part of.
        package var traceparent: String?

        package init(
            method: String, target: String? = nil, revision: String? = nil, client: String? = nil,
            wire: String? = nil, session: String? = nil, traceparent: String? = nil
        ) {
            self.method = method
            self.target = target
            self.revision = revision
            self.client = client
            self.wire = wire
            self.session = session
            self.traceparent = traceparent
        }
    }

    /// The moments of a request; those it never reached are `nil`.
    package struct Times: Hashable, Sendable {
        /// The head of the HTTP request had arrived.
        package var accepted: Instant
        /// The whole body was read, and a handler was asked for.
        package var handedOver: Instant?
        /// The handler had parsed the body.
        package var decoded: Instant?
        /// The answer was encoded.
        package var encoded: Instant?
        /// The answer's last byte was handed to the socket.
        package var written: Instant?

        package init(
            accepted: Instant, handedOver: Instant? = nil, decoded: Instant? = nil, encoded: Instant? = nil,
            written: Instant? = nil
        ) {
            self.accepted = accepted
            self.handedOver = handedOver
            self.decoded = decoded
            self.encoded = encoded
            self.written = written
        }
    }

    /// The beginning of the handler's work.
    package struct Handler: Hashable, Sendable {
        package var site: Site
        package var enteredAt: Instant

        package init(site: Site, enteredAt: Instant) {
            self.site = site
            self.enteredAt = enteredAt
        }
    }

    /// How many notes a request keeps.
    package static let noteLimit = 256
    /// How many hook calls a request keeps.
    package static let callLimit = 1_000

    package var id: ID
    /// Where the request was accepted.
    package var home: Site
    /// The thread that took the request over to own it to the end, where one did.
    package var owner: Site?
    package var mode: ExecutionMode
    package var times: Times
    /// Where and when the handler began; `nil` where none was reached.
    package var handler: Handler?
    package var message: Message?
    /// The hook calls in the order in which their hooks were entered; no more than `callLimit` are kept.
    package var calls: [HookCall]
    /// How many calls came when the limit was reached.
    package var droppedCalls = 0
    /// What else happened, in the order in which it was told; no more than `noteLimit` are kept.
    package var notes: [Note] = []
    /// How many notes came when the limit was reached.
    package var droppedNotes = 0
    /// The stalls that the request's own work was.
    package var stalls: [Stall] = []
    /// What the request lost to stalls that others were: at most one for each stall, and `noteLimit` in all.
    package var losses: [Stall.Loss] = []
    package var outcome: Outcome?
    /// The HTTP status of the answer.
    package var status: Int?
    package var requestBody: Payload
    package var responseBody: Payload

    package init(
        id: ID, home: Site, mode: ExecutionMode, times: Times, handler: Handler? = nil, message: Message? = nil,
        calls: [HookCall] = [],
        outcome: Outcome? = nil, status: Int? = nil, requestBody: Payload = Payload(), responseBody: Payload = Payload()
    ) {
        self.id = id
        self.home = home
        self.mode = mode
        self.times = times
        self.handler = handler
        self.message = message
        self.calls = calls
        self.outcome = outcome
        self.status = status
        self.requestBody = requestBody
        self.responseBody = responseBody
    }

    /// The place that belongs to the request, from which the paths of its calls are seen: its owner's, else its home.
    package var origin: Site { owner ?? home }

    /// The time between asking for the handler and its first line.
    ///
    /// A handler on a worker spends it in the pool's queue; one that is awaited, in what its host looks up before: who
    /// calls, and the actor, which may be read from the store.
    package var handlerWait: Duration? {
        guard let handler, let asked = times.handedOver else { return nil }
        return handler.enteredAt.since(asked)
    }

    /// The time from acceptance to the last written byte; `nil` while the request is in flight.
    package var total: Duration? { times.written.map { $0.since(times.accepted) } }
}
