public import ActingWeb
import JSON

extension MCPService {
    /// Answers a GET: a client listens for what belongs to no call, or comes back for what it missed.
    ///
    /// - Parameters:
    ///   - headers: the request's header fields.
    ///   - actor: the actor, and on whose behalf it is asked.
    ///   - outlet: where the response goes.
    /// - Returns: the response.
    public func listen(_ headers: MCPHeaders, for actor: ActorInterface, to outlet: any MCPOutlet) -> MCPResponse {
        observe("GET", headers, actor)
        do throws(Rejection) {
            let session = try findSession(headers, actor)
            guard AcceptedForms(headers["accept"]).contains(.stream) else {
                throw Rejection(RPCError(.invalidRequest, "Accept must let through text/event-stream"), status: 406)
            }
            let stream = try stream(of: session, headers[MCPHeaders.lastEventID], outlet)
            let isOver = stream.isEnded
            return MCPResponse(
                isOver ? .streamed : .held(MCPStream(stream) {}), status: 200, outcome: .ok)
        } catch {
            return error.status == 405 ? .noStreams(error) : .refused(error)
        }
    }

    /// Answers a DELETE: a client ends its session.
    ///
    /// - Parameters:
    ///   - headers: the request's header fields.
    ///   - actor: the actor, and on whose behalf it is asked.
    /// - Returns: the response.
    public func endSession(_ headers: MCPHeaders, for actor: ActorInterface) -> MCPResponse {
        observe("DELETE", headers, actor)
        do throws(Rejection) {
            sessions.end(try findSession(headers, actor))
            return MCPResponse(status: 204, outcome: .ok)
        } catch {
            return error.status == 405 ? .noStreams(error) : .refused(error)
        }
    }

    /// Tells whoever observes the current request what it is.
    private func observe(_ method: String, _ headers: MCPHeaders, _ actor: ActorInterface) {
        guard let current = ObservedRequest.current else { return }
        let session = headers[MCPHeaders.sessionID].flatMap { sessions.find($0, for: PrincipalKey(actor)) }
        var message = ObservedMessage(
            method: method, target: "/mcp",
            revision: session?.revision.rawValue ?? headers[MCPHeaders.protocolVersion],
            client: session?.client?.words ?? headers["user-agent"])
        message.wire = .handshake
        message.session = headers[MCPHeaders.sessionID]
        let now = MonotonicTime.now
        let reading = ObservedReading(message: message, body: [], handler: .current(), enteredAt: now, decodedAt: now)
        current.observer.requestDecoded(current, reading: reading)
    }

    private func findSession(_ headers: MCPHeaders, _ actor: ActorInterface) throws(Rejection) -> MCPSession {
        let revision = headers[MCPHeaders.protocolVersion].flatMap { ProtocolRevision(rawValue: $0) }
        guard options.profile == .specification, revision?.isStateless != true,
            let id = headers[MCPHeaders.sessionID]
        else {
            throw Rejection(
                RPCError(.invalidRequest, "without the Mcp-Session-Id of a session, this endpoint takes POST"),
                status: 405)
        }
        if let version = headers[MCPHeaders.protocolVersion], revision == nil {
            throw Rejection(.unsupported(version))
        }
        guard let session = sessions.find(id, for: PrincipalKey(actor)) else { throw .noSession }
        return session
    }

    private func stream(
        of session: MCPSession, _ lastEvent: String?, _ outlet: any MCPOutlet
    ) throws(Rejection) -> MessageStream {
        guard let lastEvent else {
            do throws(SessionState.StreamRefusal) {
                let stream = try session.listen(to: outlet)
                stream.begin()
                return stream
            } catch {
                let error = RPCError(.invalidRequest, "the session has a stream of this kind already")
                throw Rejection(error, status: 409)
            }
        }
        let parts = lastEvent.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let event = Int(parts[1]), event >= 0,
            let stream = session.stream(number), stream.resume(after: event, to: outlet)
        else {
            throw Rejection(
                RPCError(.invalidRequest, "Last-Event-ID \"\(lastEvent.prefix(64))\" is none that is still known"))
        }
        return stream
    }
}

extension MCPResponse {
    fileprivate static func noStreams(_ rejection: Rejection) -> MCPResponse {
        MCPResponse(
            status: 405, outcome: .refused, headers: [("allow", "POST")], body: rejection.error.json(id: nil).encoded())
    }
}
