import ActingWeb
import JSON

/// The methods of the protocol: takes a request that may be served, and says what is to be done about it.
///
/// It runs no hook and touches no socket; `MCPHandler` and `AsyncMCPHandler` do what it says.
struct MCPCore {
    let app: App
    let options: MCPOptions
    let context: RequestContext
    let offer: Offer
    /// The tasks of clients.
    let tasks: TaskTable

    var revision: ProtocolRevision { context.revision }
    var actor: ActorInterface { offer.actor }

    /// What is to be done for a request.
    ///
    /// - Throws: what the client is told where it cannot be served.
    func decide(_ method: String, _ params: JSONObject) throws(RPCError) -> Step {
        switch method {
        case "tools/list": return .answer(try listTools(params))
        case "tools/call": return try callTool(params)
        case "prompts/list": return .answer(try listPrompts(params))
        case "prompts/get": return try getPrompt(params)
        case "resources/list": return .answer(try listResources(params))
        case "resources/templates/list": return .answer(try listTemplates(params))
        case "resources/read": return try readResource(params)
        case "completion/complete": return try complete(params)
        default: break
        }
        return try revision.isStateless ? decideStateless(method, params) : decideHandshake(method, params)
    }

    private func decideStateless(_ method: String, _ params: JSONObject) throws(RPCError) -> Step {
        switch method {
        case "server/discover": .answer(discover())
        case "subscriptions/listen": .listen(try listenFilter(params))
        case "tasks/get": .answer(try getTask(params))
        case "tasks/update": .answer(try updateTask(params))
        case "tasks/cancel": .answer(try cancelTask(params))
        default: throw .unknown(method)
        }
    }

    private func decideHandshake(_ method: String, _ params: JSONObject) throws(RPCError) -> Step {
        switch method {
        case "ping": .answer(.result([:]))
        case "logging/setLevel": .answer(try setLevel(params))
        case "resources/subscribe": .answer(try subscribe(params, true))
        case "resources/unsubscribe": .answer(try subscribe(params, false))
        default: throw .unknown(method)
        }
    }
}

extension RPCError {
    static func unknown(_ method: String) -> RPCError {
        RPCError(.methodNotFound, "there is no method \"\(method)\"")
    }
}

extension JSONObject {
    /// A member that must be text.
    func text(_ name: String, _ what: String) throws(RPCError) -> String {
        guard let text = self[name]?.string else {
            throw RPCError(.invalidParams, "\"\(name)\" must be \(what)")
        }
        return text
    }
}
