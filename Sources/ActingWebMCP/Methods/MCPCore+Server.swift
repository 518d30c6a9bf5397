import ActingWeb
import JSON

extension MCPCore {
    func discover() -> MCPAnswer {
        var result: JSONObject = [
            "supportedVersions": .array(ProtocolRevision.stateless.map { .string($0.rawValue) }),
            "capabilities": ServerCapabilities.json(revision, options.profile, offer.catalogue),
        ]
        if let instructions = app.instructions { result["instructions"] = .string(instructions) }
        return .result(result.cached(for: 3_600_000, scope: "public", revision))
    }

    func setLevel(_ params: JSONObject) throws(RPCError) -> MCPAnswer {
        guard let level = params["level"]?.string.flatMap({ LogLevel(rawValue: $0) }) else {
            throw RPCError(.invalidParams, "\"level\" must be one of \(LogLevel.names)")
        }
        context.session?.level = level
        return .result([:])
    }
}
