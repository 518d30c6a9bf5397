import ActingWeb
import JSON

extension MCPCore {
    func callTool(_ params: JSONObject) throws(RPCError) -> Step {
        let name = try params.text("name", "the name of a tool")
        guard let tool = offer.tool(name) else {
            throw missing(
                PermissionTarget(.use, .tools, name), RPCError(.invalidParams, "there is no tool \"\(name)\""))
        }
        let arguments = params["arguments"] ?? [:]
        guard arguments.object != nil else { throw RPCError(.invalidParams, "\"arguments\" must be an object") }
        if let fault = tool.arguments.fault(of: arguments) {
            return .answer(ToolResult(failure: "the arguments do not fit the tool's schema: \(fault)").answer)
        }
        let revision = revision
        let question = HookQuestion(
            kind: .action, name: tool.hook.name, data: arguments, permission: tool.permission
        ) { result in
            if case .failure(let failure as HookFailure) = result, let fault = failure.error as? InternalFault {
                return .error(.internalError, fault.message)
            }
            return ToolResult(result, of: tool, revision: revision).answer
        }
        return try asTask(tool) ? .begin(question, after: tool.exposure.questions) : .ask(question)
    }
}
