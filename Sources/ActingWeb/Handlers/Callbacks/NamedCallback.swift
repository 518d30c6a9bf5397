import JSON

/// A call of the application's callback hooks of one name.
struct NamedCallback: Sendable {
    let app: App
    let actor: ActorInterface
    let name: String

    /// Hooks are given the body, and under `method` what was asked for.
    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard !app.hooks.current.candidates(.callback, named: name).isEmpty else {
            throw Refusal(.notFound, "there is no callback \"\(name.prefix(64))\"")
        }
        var members: JSONObject = [:]
        if request.verb == .post || request.verb == .put { members = try request.object(absent: [:]) }
        members["method"] = .string(request.verb.rawValue)
        let data = JSONValue.object(members)
        return Work {
            app.executeCallback(name, actor: actor, data: data)
        } awaiting: {
            await app.executeCallbackAsync(name, actor: actor, data: data)
        }.map { outcome in
            switch outcome.value {
            case .answered(let members): .json(.object(members))
            case .processed: .json(true)
            // Where a hook threw and no other did anything, nobody knows what was done.
            case .ignored: .json(.bool(try outcome.get() != .ignored))
            }
        }
    }
}
