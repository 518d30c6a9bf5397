import JSON

/// A client that stands for itself and listens on a stream of its own.
final class Listener: Sendable {
    let id: RPCID
    let owner: PrincipalKey
    let filter: ListenFilter
    let stream: MessageStream
    private let envelope: Envelope

    init(_ id: RPCID, _ owner: PrincipalKey, _ filter: ListenFilter, _ stream: MessageStream, _ envelope: Envelope) {
        self.id = id
        self.owner = owner
        self.filter = filter
        self.stream = stream
        self.envelope = envelope
    }

    /// Tells what was agreed on; the first message of the stream.
    func acknowledge() {
        notify("notifications/subscriptions/acknowledged", ["notifications": filter.json])
    }

    /// Tells of something.
    func notify(_ method: String, _ params: JSONObject = [:]) {
        var params = params
        params["_meta"] = .object(meta)
        stream.send(["jsonrpc": "2.0", "method": .string(method), "params": .object(params)], isNews: true)
    }

    /// Ends the stream from the server's side: takes the request back, and answers it.
    func end() {
        notify("notifications/cancelled", ["requestId": id.json])
        _ = stream.finish(envelope.message(.result(["_meta": .object(meta)]), id: id).encoded())
    }

    private var meta: JSONObject { [RequestMeta.subscriptionID: id.json] }
}
