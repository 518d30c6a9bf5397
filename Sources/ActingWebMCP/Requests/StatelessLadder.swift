import ActingWeb
import JSON

/// What a request that stands for itself is held against before anybody looks at what it wants, in a fixed order; the
/// first rung that it misses is what the client is told.
struct StatelessLadder {
    /// The header fields that repeat the message; `nil` where the transport has none.
    let headers: MCPHeaders?
    /// The forms in which the client takes an answer.
    let accepted: AcceptedForms
    /// The arguments of a tool that headers have to repeat; empty where there is no such tool.
    let headerArguments: (_ tool: String) -> [HeaderArgument]

    /// Takes a request up the ladder.
    ///
    /// - Parameters:
    ///   - id: the request's id.
    ///   - method: its method.
    ///   - params: its params.
    /// - Returns: what is known of the request.
    /// - Throws: the first rung that the request misses.
    func climb(_ id: RPCID, _ method: String, _ params: JSONObject) throws(Rejection) -> RequestContext {
        do throws(RPCError) {
            let meta = try Self.meta(of: params)
            if let headers { try check(headers, against: method, params, meta) }
            let revision = try Self.revision(meta.version)
            return RequestContext(
                id: id, revision: revision, client: meta.client,
                capabilities: meta.capabilities ?? ClientCapabilities(), progressToken: meta.progressToken,
                logLevel: try Self.logLevel(meta), session: nil)
        } catch {
            throw Rejection(error, status: error == Self.unacceptable ? 406 : 400, id: id)
        }
    }

    /// Told to a client that takes neither of the forms in which it can be answered.
    static let unacceptable = RPCError(
        .invalidRequest, "Accept must let through application/json, text/event-stream or both")

    private func check(
        _ headers: MCPHeaders, against method: String, _ params: JSONObject, _ meta: RequestMeta
    ) throws(RPCError) {
        try Self.checkRepeats(headers)
        try Self.checkVersion(headers, meta.version)
        try Self.checkMethod(headers, method)
        try Self.checkName(headers, method, params)
        if method == "tools/call", let tool = params["name"]?.string {
            for argument in headerArguments(tool) { try argument.check(params["arguments"] ?? [:], headers) }
        }
        if accepted.isEmpty { throw Self.unacceptable }
    }

    private static func meta(of params: JSONObject) throws(RPCError) -> RequestMeta {
        guard let meta = RequestMeta(params) else {
            throw RPCError(.invalidParams, "\"params._meta\" must be an object")
        }
        guard meta.version != nil else {
            throw RPCError(
                .invalidParams, "\"params._meta\" must name the revision under \(RequestMeta.protocolVersion)")
        }
        guard meta.capabilities != nil else {
            throw RPCError(
                .invalidParams, "\"params._meta\" must have an object under \(RequestMeta.clientCapabilities)")
        }
        return meta
    }

    private static func checkRepeats(_ headers: MCPHeaders) throws(RPCError) {
        for name in [MCPHeaders.protocolVersion, MCPHeaders.method, MCPHeaders.name] where headers.isRepeated(name) {
            throw RPCError(.headerMismatch, "the header \(name) is there more than once")
        }
    }

    private static func checkVersion(_ headers: MCPHeaders, _ version: String?) throws(RPCError) {
        guard let header = headers[MCPHeaders.protocolVersion] else {
            throw RPCError(.headerMismatch, "the header MCP-Protocol-Version is missing")
        }
        guard header == version else {
            throw RPCError(
                .headerMismatch, "MCP-Protocol-Version is \"\(header)\", but the body says \"\(version ?? "")\"")
        }
        _ = try revision(version)
    }

    private static func revision(_ version: String?) throws(RPCError) -> ProtocolRevision {
        guard let revision = version.flatMap({ ProtocolRevision(rawValue: $0) }), revision.isStateless else {
            throw .unsupported(version ?? "")
        }
        return revision
    }

    private static func checkMethod(_ headers: MCPHeaders, _ method: String) throws(RPCError) {
        guard headers[MCPHeaders.method] == method else {
            let got = headers[MCPHeaders.method].map { "\"\($0)\"" } ?? "missing"
            throw RPCError(.headerMismatch, "the header Mcp-Method is \(got); the body's method is \"\(method)\"")
        }
    }

    private static func checkName(
        _ headers: MCPHeaders, _ method: String, _ params: JSONObject
    ) throws(RPCError) {
        guard let member = named[method] else { return }
        guard let name = params[member]?.string else { return }
        let header = headers[MCPHeaders.name]
        guard header.flatMap({ HeaderText.decoded($0) }) == name else {
            let got = header.map { "\"\($0)\"" } ?? "missing"
            throw RPCError(.headerMismatch, "the header Mcp-Name is \(got); the body's \"\(member)\" is \"\(name)\"")
        }
    }

    /// The member of the params that the header `Mcp-Name` repeats, by method.
    private static let named = [
        "tools/call": "name", "prompts/get": "name", "resources/read": "uri", "tasks/get": "taskId",
        "tasks/update": "taskId", "tasks/cancel": "taskId",
    ]

    private static func logLevel(_ meta: RequestMeta) throws(RPCError) -> LogLevel? {
        guard let value = meta.json[RequestMeta.logLevel] else { return nil }
        guard let level = value.string.flatMap({ LogLevel(rawValue: $0) }) else {
            throw RPCError(.invalidParams, "\(RequestMeta.logLevel) must be one of \(LogLevel.names)")
        }
        return level
    }
}

extension LogLevel {
    /// Every level, for a sentence.
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
