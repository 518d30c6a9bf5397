import ActingWeb
import JSON

/// Everything that the server knows of the protocol: takes a message and says what is to be done about it.
///
/// It runs no hook and touches no socket; `MCPHandler` and `AsyncMCPHandler` do what it says.
struct MCPCore {
    let app: App
    /// The actor, and on whose behalf it is asked.
    let actor: ActorInterface

    /// What is to be done about what was read from a request.
    func decide(_ reading: MCPReading, _ request: MCPRequest) -> MCPDecision {
        switch reading {
        case .unreadable(let invalid): .answer(Self.refusal(invalid.error, id: invalid.id))
        case .message(let message): decide(message, version: request.protocolVersion)
        }
    }

    /// The version header is judged first, whatever the message: one that is not served is refused.
    private func decide(_ message: RPCMessage, version: String?) -> MCPDecision {
        guard let revision = version.map(ProtocolRevision.init) ?? .assumed else {
            return .answer(Self.refusal(Self.unsupported(version), id: message.id))
        }
        switch message {
        case .response, .notification: return .answer(Self.accepted)
        case .request(let id, let method, let params): return decide(id, method, params, revision)
        }
    }

    private func decide(
        _ id: RPCID, _ method: String, _ params: JSONObject, _ revision: ProtocolRevision
    ) -> MCPDecision {
        switch method {
        case "initialize": .answer(initialized(id, .negotiated(params["protocolVersion"]?.string)))
        case "ping": .answer(Self.result([:], id: id))
        case "tools/list": .answer(tools(id, revision))
        case "tools/call": toolCall(id, params, revision)
        default: .answer(Self.error(RPCError(.methodNotFound, "there is no method \"\(method)\""), id: id))
        }
    }
}

// MARK: - Methods

extension MCPCore {
    private func initialized(_ id: RPCID, _ revision: ProtocolRevision) -> MCPResponse {
        var result: JSONObject = ["protocolVersion": .string(revision.rawValue)]
        result["capabilities"] = ["tools": [:]]
        result["serverInfo"] = ["name": .string(app.name), "version": .string(app.version)]
        if let instructions = app.instructions { result["instructions"] = .string(instructions) }
        return Self.result(.object(result), id: id)
    }

    /// The tools that may be used; any other one is as if it were not there, so that nobody learns what there is.
    private var tools: [Tool] {
        Tool.all(in: app.hooks.current).filter { actor.allows($0.permission) }
    }

    private func tools(_ id: RPCID, _ revision: ProtocolRevision) -> MCPResponse {
        let tools = self.tools.map { $0.listing(revision) }
        return Self.result(["tools": .array(tools)], id: id)
    }

    private func toolCall(_ id: RPCID, _ params: JSONObject, _ revision: ProtocolRevision) -> MCPDecision {
        guard let name = params["name"]?.string else {
            return .answer(Self.error(RPCError(.invalidParams, "\"name\" must be the name of a tool"), id: id))
        }
        guard let tool = tools.first(where: { $0.name == name }) else {
            return .answer(Self.error(RPCError(.invalidParams, "there is no tool \"\(name)\""), id: id))
        }
        let arguments = params["arguments"] ?? [:]
        guard arguments.object != nil else {
            return .answer(Self.error(RPCError(.invalidParams, "\"arguments\" must be an object"), id: id))
        }
        return .call(
            ToolCall(id: id, action: tool.action, arguments: arguments, revision: revision, permission: tool.permission)
        )
    }
}

// MARK: - Answers

extension MCPCore {
    private static var accepted: MCPResponse { MCPResponse(status: 202, outcome: .ok) }

    private static func result(_ result: JSONValue, id: RPCID) -> MCPResponse {
        let message: JSONValue = ["jsonrpc": "2.0", "id": id.json, "result": result]
        return MCPResponse(status: 200, outcome: .ok, body: message.encoded())
    }

    /// An error about a request that was understood; it travels with HTTP status 200.
    private static func error(_ error: RPCError, id: RPCID) -> MCPResponse {
        MCPResponse(status: 200, outcome: .protocolError(error.code.rawValue), body: error.json(id: id).encoded())
    }

    /// An error about a request that is none, or not for this server.
    private static func refusal(_ error: RPCError, id: RPCID?) -> MCPResponse {
        MCPResponse(status: 400, outcome: .protocolError(error.code.rawValue), body: error.json(id: id).encoded())
    }

    /// Without `data` and under this code a client of both eras takes the server for one with a handshake, and opens
    /// with `initialize`.
    private static func unsupported(_ version: String?) -> RPCError {
        let known = ProtocolRevision.allCases.map(\.rawValue).joined(separator: ", ")
        return RPCError(
            .invalidRequest, "MCP-Protocol-Version \"\(version ?? "")\" is not supported; this server supports \(known)"
        )
    }
}
