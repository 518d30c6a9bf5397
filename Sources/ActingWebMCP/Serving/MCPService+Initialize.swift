import ActingWeb
import JSON

extension MCPService {
    /// Agrees on a revision, and opens a session.
    func initialize(
        _ id: RPCID, _ params: JSONObject, _ actor: ActorInterface, _ connection: MCPConnection?
    ) -> MCPResponse {
        let revision = ProtocolRevision.negotiated(params["protocolVersion"]?.string)
        var headers: [(name: String, value: String)] = []
        if options.profile == .specification {
            let session = sessions.open(
                owner: PrincipalKey(actor), revision: revision,
                client: params["clientInfo"].flatMap { ClientInfo(json: $0) },
                capabilities: ClientCapabilities(params["capabilities"]?.object ?? [:]),
                isResumable: connection == nil)
            guard let session else {
                let error = RPCError(.internalError, "the server has as many sessions as it takes; try again later")
                return .refused(Rejection(error, status: 503, id: id), headers: [("retry-after", "30")])
            }
            headers = session.headers
            connection?.adopt(session)
        }
        var result: JSONObject = [
            "protocolVersion": .string(revision.rawValue),
            "capabilities": ServerCapabilities.json(revision, options.profile, catalogue),
            "serverInfo": identity.json(revision),
        ]
        if let instructions = app.instructions { result["instructions"] = .string(instructions) }
        let message = Envelope(server: identity, revision: revision).message(.result(result), id: id)
        return MCPResponse(status: 200, outcome: .ok, headers: headers, body: message.encoded())
    }
}
