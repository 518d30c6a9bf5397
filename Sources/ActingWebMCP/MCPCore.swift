import ActingWeb
import JSON

/// Everything that the server knows of the protocol: reads a message and says what is to be done about it.
///
/// It runs no hook and touches no socket; `MCPHandler` and `AsyncMCPHandler` do what it says.
struct MCPCore {
    let app: App

    /// What the message says it is, for those who observe; `nil` where it cannot be read.
    private(set) var observed: ObservedMessage?
    /// What is to be done.
    private(set) var decision: MCPDecision

    init(app: App, request: MCPRequest) {
        self.app = app
        decision = .answer(Self.accepted)
        do {
            let json = try JSONValue(parsing: request.body)
            let message = try RPCMessage(json)
            decide(message, request)
        } catch let error as JSONParseError {
            decision = .answer(Self.refusal(RPCError(.parseError, "the body is not JSON: \(error)"), id: nil))
        } catch let error as InvalidMessage {
            decision = .answer(Self.refusal(error.error, id: error.id))
        } catch {
            decision = .answer(Self.refusal(RPCError(.internalError, "\(error)"), id: nil))
        }
    }

    private mutating func decide(_ message: RPCMessage, _ request: MCPRequest) {
        switch message {
        case .response:
            decision = .answer(Self.accepted)
        case .notification(let method, _):
            observed = ObservedMessage(method: method, client: request.userAgent)
            decision = .answer(Self.accepted)
        case .request(let id, "initialize", let params):
            let revision = ProtocolRevision.negotiated(params["protocolVersion"]?.string)
            let client = Self.client(params["clientInfo"]) ?? request.userAgent
            observed = ObservedMessage(method: "initialize", revision: revision.rawValue, client: client)
            decision = .answer(initialized(id, revision))
        case .request(let id, let method, let params):
            observed = ObservedMessage(
                method: method, target: params["name"]?.string, revision: request.protocolVersion,
                client: request.userAgent
            )
            decide(id, method, params, version: request.protocolVersion)
        }
    }

    private mutating func decide(_ id: RPCID, _ method: String, _ params: JSONObject, version: String?) {
        guard let revision = version.map(ProtocolRevision.init) ?? .assumed else {
            decision = .answer(Self.refusal(Self.unsupported(version), id: id))
            return
        }
        observed?.revision = revision.rawValue
        switch method {
        case "ping": decision = .answer(Self.result([:], id: id))
        case "tools/list": decision = .answer(tools(id, revision))
        case "tools/call": decision = toolCall(id, params, revision)
        default:
            decision = .answer(Self.error(RPCError(.methodNotFound, "there is no method \"\(method)\""), id: id))
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

    private func tools(_ id: RPCID, _ revision: ProtocolRevision) -> MCPResponse {
        let tools = Tool.all(in: app.hooks.current).map { $0.listing(revision) }
        return Self.result(["tools": .array(tools)], id: id)
    }

    private func toolCall(_ id: RPCID, _ params: JSONObject, _ revision: ProtocolRevision) -> MCPDecision {
        guard let name = params["name"]?.string else {
            return .answer(Self.error(RPCError(.invalidParams, "\"name\" must be the name of a tool"), id: id))
        }
        guard let tool = Tool.all(in: app.hooks.current).first(where: { $0.name == name }) else {
            return .answer(Self.error(RPCError(.invalidParams, "there is no tool \"\(name)\""), id: id))
        }
        let arguments = params["arguments"] ?? [:]
        guard arguments.object != nil else {
            return .answer(Self.error(RPCError(.invalidParams, "\"arguments\" must be an object"), id: id))
        }
        return .call(ToolCall(id: id, action: tool.action, arguments: arguments, revision: revision))
    }
}

// MARK: - Answers

extension MCPCore {
    private static let accepted = MCPResponse(status: 202, outcome: .ok)

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

    private static func client(_ info: JSONValue?) -> String? {
        guard let name = info?["name"]?.string else { return nil }
        return info?["version"]?.string.map { "\(name) \($0)" } ?? name
    }
}
