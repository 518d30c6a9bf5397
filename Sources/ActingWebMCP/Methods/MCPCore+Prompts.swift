import ActingWeb
import JSON

extension MCPCore {
    func getPrompt(_ params: JSONObject) throws(RPCError) -> Step {
        let name = try params.text("name", "the name of a prompt")
        guard let prompt = offer.prompt(name) else {
            throw missing(
                PermissionTarget(.invoke, .prompts, name), RPCError(.invalidParams, "there is no prompt \"\(name)\""))
        }
        let arguments = params["arguments"] ?? [:]
        guard let given = arguments.object, given.values.allSatisfy({ $0.string != nil }) else {
            throw RPCError(.invalidParams, "\"arguments\" must be an object of texts")
        }
        for argument in prompt.exposure.arguments where argument.isRequired && given[argument.name] == nil {
            throw RPCError(.invalidParams, "the prompt \"\(name)\" needs the argument \"\(argument.name)\"")
        }
        let (revision, description) = (revision, prompt.description)
        return .ask(
            HookQuestion(
                kind: .method, name: prompt.hook.name, data: arguments, permission: prompt.permission
            ) { result in
                do {
                    guard let value = try result.get() else {
                        return .error(.internalError, "the prompt \"\(name)\" gave no answer")
                    }
                    return .result(try PromptResult.json(value, description: description, revision: revision))
                } catch let fault as ContentBlock.Fault {
                    return .error(.internalError, "the prompt's answer cannot be passed on: \(fault)")
                } catch {
                    return .error(.internalError, String(describing: error))
                }
            })
    }
}
