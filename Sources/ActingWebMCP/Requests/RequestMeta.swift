import ActingWeb
import JSON

/// What a request says about itself in `_meta`.
struct RequestMeta: Sendable {
    /// What the members are called that only the protocol may use.
    static let prefix = "io.modelcontextprotocol/"
    static let protocolVersion = prefix + "protocolVersion"
    static let clientCapabilities = prefix + "clientCapabilities"
    static let clientInfo = prefix + "clientInfo"
    static let logLevel = prefix + "logLevel"
    static let serverInfo = prefix + "serverInfo"
    static let subscriptionID = prefix + "subscriptionId"

    let json: JSONObject

    /// The `_meta` of a message's params; `nil` where there is no object of that name.
    init?(_ params: JSONObject) {
        guard let json = params["_meta"]?.object else { return nil }
        self.json = json
    }

    /// The revision that the request follows.
    var version: String? { json[Self.protocolVersion]?.string }
    /// Whether the request says which revision it follows, rightly or not: then it stands for itself.
    var isStateless: Bool { json[Self.protocolVersion] != nil }
    var capabilities: ClientCapabilities? { json[Self.clientCapabilities]?.object.map { ClientCapabilities($0) } }
    var client: ClientInfo? { json[Self.clientInfo].flatMap { ClientInfo(json: $0) } }
    /// What progress is reported under; `nil` where the client does not want to know.
    var progressToken: RPCID? { json["progressToken"].flatMap { RPCID($0) } }
    /// The W3C trace that the request is part of.
    var traceparent: String? { json["traceparent"]?.string }
}

extension ClientInfo {
    /// Reads an `Implementation`; `nil` where it has no name.
    init?(json: JSONValue) {
        guard let name = json["name"]?.string else { return nil }
        self.init(name: name, version: json["version"]?.string)
    }
}
