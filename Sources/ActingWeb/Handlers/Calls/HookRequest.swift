import JSON

/// A request that calls a method or an action.
struct HookRequest: Sendable {
    private let verb: ActorRequest.Verb
    /// The name of the method or action.
    let name: String
    /// What its hooks are called with.
    let data: JSONValue

    /// What a request calls; `nil` where it asks for the list.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - resource: `methods` or `actions`, for the sentences.
    /// - Throws: `Refusal` where it is none of both.
    init?(_ request: ActorRequest, of resource: String) throws(Refusal) {
        verb = request.verb
        guard let name = request.path.first else {
            guard verb == .get else { throw Refusal.methodNotAllowed(["GET"]) }
            return nil
        }
        guard request.path.count == 1, !name.isEmpty else {
            throw Refusal(.notFound, "\(resource) are called by one name: /\(resource)/NAME")
        }
        self.name = name
        switch verb {
        case .get, .delete: data = ["method": .string(verb.rawValue)]
        case .post, .put: data = .object(try request.object())
        }
    }

    /// The answer that tells what the hooks came to.
    ///
    /// - Parameter result: what they answered; `nil` where none did.
    /// - Returns: the answer.
    /// - Throws: `Refusal` where none did.
    func response(to result: JSONValue?) throws(Refusal) -> ActorResponse {
        switch (result, verb) {
        case (.some, .delete): ActorResponse(.noContent)
        case (.some(let result), _): .json(result)
        case (nil, .get): throw Refusal(.notFound, "nothing answers to this name")
        case (nil, .delete): throw Refusal(.forbidden, "nothing lets this be deleted")
        case (nil, _): throw Refusal(.badRequest, "Processing error: no hook answered")
        }
    }
}
