import ActingWeb
import JSON

extension MCPCore {
    private static var required: JSONObject { ["extensions": [TaskTable.extensionName: [:]]] }

    /// Whether a call becomes a task.
    ///
    /// - Throws: where it would have to, and the client knows none.
    func asTask(_ tool: Tool) throws(RPCError) -> Bool {
        guard revision.isStateless else { return false }
        switch tool.exposure.tasks {
        case .never: return false
        case .whereKnown: return context.capabilities.include(Self.required)
        case .always:
            try checkTasks()
            return true
        }
    }

    /// Refuses clients that do not know tasks.
    func checkTasks() throws(RPCError) {
        guard context.capabilities.include(Self.required) else {
            throw .missing(MissingClientCapability(Self.required))
        }
    }

    func getTask(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        .result(try task(params).detailed(revision))
    }

    func updateTask(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        let task = try task(params)
        guard let answers = params["inputResponses"]?.object, answers.values.allSatisfy({ $0.object != nil }) else {
            throw RPCError(.invalidParams, "\"inputResponses\" must be an object of objects")
        }
        tasks.answer(task.id, answers)
        return .result([:])
    }

    func cancelTask(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        tasks.cancel(try task(params).id)
        return .result([:])
    }

    private func task(_ params: JSONObject) throws(RPCError) -> TaskRecord {
        try checkTasks()
        let id = try params.text("taskId", "the id of a task")
        guard let task = tasks.find(id, for: PrincipalKey(actor)) else {
            throw RPCError(.invalidParams, "there is no task \"\(id.prefix(64))\"")
        }
        return task
    }
}

extension RPCError {
    /// A client does not offer what its request needs.
    static func missing(_ missing: MissingClientCapability) -> RPCError {
        RPCError(
            .missingCapability, missing.description, data: ["requiredCapabilities": .object(missing.required)])
    }
}
