import ActingWeb
import JSON

extension MCPSession {
    /// Tells the client of a change, if it listens and wants to know.
    func tell(of change: Change) {
        switch change {
        case .tools: notify("notifications/tools/list_changed")
        case .prompts: notify("notifications/prompts/list_changed")
        case .resources: notify("notifications/resources/list_changed")
        case .resource(let uri, let actor):
            guard actor == nil || actor == owner.actor, isSubscribed(uri) else { return }
            notify("notifications/resources/updated", ["uri": .string(uri)])
        }
    }

    private func notify(_ method: String, _ params: JSONObject = [:]) {
        var message: JSONObject = ["jsonrpc": "2.0", "method": .string(method)]
        if !params.isEmpty { message["params"] = .object(params) }
        notify(message)
    }
}

extension Listener {
    /// Tells the client of a change, if it wants to know.
    func tell(of change: Change) {
        switch change {
        case .tools: if filter.tools { notify("notifications/tools/list_changed") }
        case .prompts: if filter.prompts { notify("notifications/prompts/list_changed") }
        case .resources: if filter.resources { notify("notifications/resources/list_changed") }
        case .resource(let uri, let actor):
            guard actor == nil || actor == owner.actor, filter.uris?.contains(uri) == true else { return }
            notify("notifications/resources/updated", ["uri": .string(uri)])
        }
    }
}
