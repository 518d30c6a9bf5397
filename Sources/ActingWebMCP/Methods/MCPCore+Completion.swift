import ActingWeb
import JSON

extension MCPCore {
    func complete(_ params: JSONObject) throws(RPCError) -> Step {
        guard let argument = params["argument"]?["name"]?.string, let value = params["argument"]?["value"]?.string
        else {
            throw RPCError(.invalidParams, "\"argument\" must have a \"name\" and a \"value\" that are texts")
        }
        let (completion, permission) = try completion(of: argument, params["ref"] ?? .null)
        switch completion {
        case .none: return .answer(Self.proposals([]))
        case .values(let values):
            let typed = value.lowercased()
            return .answer(Self.proposals(values.filter { $0.lowercased().hasPrefix(typed) }))
        case .method(let hook):
            let data: JSONValue = [
                "argument": .string(argument), "value": .string(value),
                "arguments": params["context"]?["arguments"] ?? [:],
            ]
            return .ask(
                HookQuestion(kind: .method, name: hook, data: data, permission: permission) { result in
                    switch result {
                    case .success(let answer): Self.proposals(answer?.array?.compactMap(\.string) ?? [])
                    case .failure(let error): .error(.internalError, String(describing: error))
                    }
                })
        }
    }

    /// Where the proposals come from, and what a peer needs the permission for that wants them.
    private func completion(
        of argument: String, _ reference: JSONValue
    ) throws(RPCError) -> (Completion?, PermissionTarget) {
        switch reference["type"]?.string {
        case "ref/prompt":
            let name = reference["name"]?.string ?? ""
            guard let prompt = offer.prompt(name) else {
                throw RPCError(.invalidParams, "there is no prompt \"\(name)\"")
            }
            guard let known = prompt.exposure.arguments.first(where: { $0.name == argument }) else {
                throw RPCError(.invalidParams, "the prompt \"\(name)\" has no argument \"\(argument)\"")
            }
            return (known.completion, prompt.permission)
        case "ref/resource":
            let uri = reference["uri"]?.string ?? ""
            guard let resource = offer.template(uri) else {
                throw RPCError(.invalidParams, "there is no resource template \"\(uri)\"")
            }
            guard resource.template.places.contains(argument) else {
                throw RPCError(.invalidParams, "the template \"\(uri)\" has no place \"\(argument)\"")
            }
            return (resource.exposure.completions[argument], resource.permission(uri))
        default: throw RPCError(.invalidParams, "\"ref.type\" must be ref/prompt or ref/resource")
        }
    }

    /// The protocol lets a hundred through, and the number of all.
    private static func proposals(_ values: [String]) -> MCPAnswer {
        .result([
            "completion": [
                "values": .array(values.prefix(100).map { .string($0) }), "total": .integer(Int64(values.count)),
                "hasMore": .bool(values.count > 100),
            ]
        ])
    }
}
