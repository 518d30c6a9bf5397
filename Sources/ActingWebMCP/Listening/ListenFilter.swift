import ActingWeb
import JSON

/// What a client that stands for itself wants to be told of on a stream of its own.
struct ListenFilter: Equatable {
    var tools = false
    var prompts = false
    var resources = false
    /// The resources that it wants to be told of; `nil` where it does not ask.
    var uris: [String]?
    /// The tasks that it wants to be told of; `nil` where it does not ask.
    var tasks: [String]?

    /// What was agreed on, as the protocol writes it.
    var json: JSONValue {
        var json: JSONObject = [:]
        if tools { json["toolsListChanged"] = true }
        if prompts { json["promptsListChanged"] = true }
        if resources { json["resourcesListChanged"] = true }
        if let uris { json["resourceSubscriptions"] = .array(uris.map { .string($0) }) }
        if let tasks { json["taskIds"] = .array(tasks.map { .string($0) }) }
        return .object(json)
    }
}

extension MCPCore {
    /// What of a client's wishes is granted: what it is not offered is left out.
    func listenFilter(_ params: JSONObject) throws(RPCError) -> ListenFilter {
        guard let wishes = params["notifications"]?.object else {
            throw RPCError(.invalidParams, "\"notifications\" must be an object that says what to tell of")
        }
        var filter = ListenFilter(
            tools: try Self.flag("toolsListChanged", wishes), prompts: try Self.flag("promptsListChanged", wishes),
            resources: try Self.flag("resourcesListChanged", wishes))
        if let uris = try Self.texts("resourceSubscriptions", wishes) {
            guard uris.count <= Self.mostSubscriptions else {
                throw RPCError(.invalidParams, "at most \(Self.mostSubscriptions) resources can be listened to")
            }
            filter.uris = uris.filter { offer.resource($0) != nil }
        }
        if let ids = try Self.texts("taskIds", wishes) {
            try checkTasks()
            filter.tasks = ids.filter { tasks.find($0, for: PrincipalKey(actor)) != nil }
        }
        return filter
    }

    private static func flag(_ name: String, _ wishes: JSONObject) throws(RPCError) -> Bool {
        guard let value = wishes[name] else { return false }
        guard let flag = value.bool else { throw RPCError(.invalidParams, "\"\(name)\" must be true or false") }
        return flag
    }

    private static func texts(_ name: String, _ wishes: JSONObject) throws(RPCError) -> [String]? {
        guard let value = wishes[name] else { return nil }
        guard let texts = value.array?.map(\.string), texts.allSatisfy({ $0 != nil }) else {
            throw RPCError(.invalidParams, "\"\(name)\" must be a list of texts")
        }
        return texts.compactMap { $0 }
    }
}
