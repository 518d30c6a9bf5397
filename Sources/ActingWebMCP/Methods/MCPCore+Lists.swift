import ActingWeb
import JSON

extension MCPCore {
    func listTools(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        let page = try ListPage(offer.tools, \.hook, cursor: params["cursor"], size: options.limits.page)
        let kind = ClientKind(of: context.client)
        let entries = page.items.map { $0.listing(revision, for: kind, actor) }
        return list("tools", entries, next: page.next)
    }

    func listPrompts(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        let page = try ListPage(offer.prompts, \.hook, cursor: params["cursor"], size: options.limits.page)
        return list("prompts", page.items.map { $0.listing(revision) }, next: page.next)
    }

    func listResources(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        let page = try ListPage(offer.resources, \.hook, cursor: params["cursor"], size: options.limits.page)
        return list("resources", page.items.map { $0.listing(revision) }, next: page.next)
    }

    func listTemplates(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        let page = try ListPage(offer.templates, \.hook, cursor: params["cursor"], size: options.limits.page)
        return list("resourceTemplates", page.items.map { $0.listing(revision) }, next: page.next)
    }

    private func list(_ name: String, _ entries: [JSONValue], next: String?) -> MCPAnswer {
        var result: JSONObject = [name: .array(entries)]
        if let next { result["nextCursor"] = .string(next) }
        return .result(result.cached(for: Self.listLifetime, revision))
    }

    /// How long a list may be kept, in milliseconds; a client that listens is told when it changes.
    private static var listLifetime: Int64 { 60_000 }
}

extension JSONObject {
    /// A stateless result that may be kept for a while by whoever asked, and by nobody else.
    func cached(for milliseconds: Int64, scope: String = "private", _ revision: ProtocolRevision) -> JSONObject {
        guard revision.isStateless else { return self }
        var cached = self
        cached["ttlMs"] = .integer(milliseconds)
        cached["cacheScope"] = .string(scope)
        return cached
    }
}
