import ActingWeb
import JSON

extension MCPCore {
    func callTool(_ params: JSONObject) throws(RPCError) -> Step {
        let name = try params.text("name", "the name of a tool")
        guard let tool = offer.tool(name) else { throw missing(name) }
        let arguments = params["arguments"] ?? [:]
        guard arguments.object != nil else { throw RPCError(.invalidParams, "\"arguments\" must be an object") }
        if let fault = tool.arguments.fault(of: arguments) {
            return .answer(toolAnswer(ToolResult(failure: "the arguments do not fit the tool's schema: \(fault)")))
        }
        let revision = revision
        let question = HookQuestion(
            kind: .action, name: tool.hook.name, data: arguments, permission: tool.permission
        ) { result in
            if case .failure(let failure as HookFailure) = result, let fault = failure.error as? InternalFault {
                return .error(.internalError, fault.message)
            }
            return Self.toolAnswer(ToolResult(result, of: tool, revision: revision))
        }
        return try asTask(tool) ? .begin(question, after: tool.exposure.questions) : .ask(question)
    }

    private func toolAnswer(_ result: ToolResult) -> MCPAnswer { Self.toolAnswer(result) }

    private static func toolAnswer(_ result: ToolResult) -> MCPAnswer {
        MCPAnswer(content: .success(result.json), isToolError: result.isError)
    }

    private func missing(_ name: String) -> RPCError {
        guard options.profile == .actingweb else {
            return RPCError(.invalidParams, "there is no tool \"\(name)\"")
        }
        guard actor.allows(PermissionTarget(.use, .tools, name)) else {
            return RPCError(.accessDenied, "Access denied: You don't have permission to use tool '\(name)'")
        }
        return RPCError(.methodNotFound, "Tool not found: \(name)")
    }
}
