import ActingWeb
import JSON

extension MCPCore {
    func readResource(_ params: JSONObject) throws(RPCError) -> Step {
        let uri = try params.text("uri", "the URI of a resource")
        guard let (resource, values) = offer.resource(uri) else { throw missingResource(uri) }
        var data: JSONObject = [:]
        for place in resource.template.places { data[place] = values[place].map { .string($0) } }
        data["uri"] = .string(uri)
        let (revision, mimeType) = (revision, resource.exposure.mimeType)
        let missing = missingResource(uri)
        return .ask(
            HookQuestion(
                kind: .method, name: resource.hook.name, data: .object(data), permission: resource.permission(uri)
            ) { result in
                do {
                    guard let value = try result.get() else { return MCPAnswer(content: .failure(missing)) }
                    let contents = try ResourceContents.all(value, uri: uri, mimeType: mimeType)
                    let read: JSONObject = ["contents": .array(contents)]
                    return .result(read.cached(for: 0, revision))
                } catch let fault as ContentBlock.Fault {
                    return .error(.internalError, "the resource's contents cannot be passed on: \(fault)")
                } catch {
                    return .error(.internalError, String(describing: error))
                }
            })
    }

    func subscribe(_ params: JSONObject, _ wants: Bool) throws(RPCError) -> MCPAnswer {
        let uri = try params.text("uri", "the URI of a resource")
        guard let session = context.session else {
            throw RPCError(.invalidRequest, "only a client with a session can be told of changes: open with initialize")
        }
        if wants {
            guard offer.resource(uri) != nil else { throw missingResource(uri) }
            guard session.subscribe(uri, atMost: Self.mostSubscriptions) else {
                throw RPCError(.invalidRequest, "there are \(Self.mostSubscriptions) subscriptions; end one first")
            }
        } else {
            session.unsubscribe(uri)
        }
        return .result([:])
    }

    static var mostSubscriptions: Int { 1000 }

    private func missingResource(_ uri: String) -> RPCError {
        missing(
            PermissionTarget(.read, .resources, uri),
            RPCError(
                revision.isStateless ? .invalidParams : .resourceNotFound, "there is no resource \"\(uri)\"",
                data: ["uri": .string(uri)]))
    }
}
