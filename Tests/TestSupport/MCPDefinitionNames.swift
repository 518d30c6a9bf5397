import JSON

/// Which definition of a revision's schema says what a message has to be, by method or by error code.
struct MCPDefinitionNames: Sendable {
    /// The results of the requests that a client sends.
    private(set) var results: [String: String] = [:]
    /// The notifications that a server sends.
    private(set) var notifications: [String: String] = [:]
    /// The requests that a server sends.
    private(set) var serverRequests: [String: String] = [:]
    /// The errors with a code of their own, as whole messages.
    private(set) var errorEnvelopes: [Int64: String] = [:]
    /// The errors with a code of their own, as values of `error`.
    private(set) var errors: [Int64: String] = [:]

    init(of definitions: JSONObject) {
        notifications = Self.methods(of: "ServerNotification", in: definitions)
        serverRequests = Self.methods(of: "ServerRequest", in: definitions)
        for (method, name) in Self.methods(of: "ClientRequest", in: definitions) {
            let result = name.dropLast("Request".count) + "Result"
            results[method] = definitions[String(result)] == nil ? "EmptyResult" : String(result)
        }
        for (name, definition) in definitions where name.hasSuffix("Error") {
            let properties = definition["properties"]
            if let code = properties?["code"]?["const"]?.integer { errors[code] = name }
            let parts = properties?["error"]?["allOf"]?.array ?? []
            for code in parts.compactMap({ $0["properties"]?["code"]?["const"]?.integer }) {
                errorEnvelopes[code] = name
            }
        }
    }

    /// The alternatives of a definition, by their methods.
    private static func methods(of union: String, in definitions: JSONObject) -> [String: String] {
        var names: [String: String] = [:]
        for alternative in definitions[union]?["anyOf"]?.array ?? [] {
            guard let name = alternative["$ref"]?.string?.split(separator: "/").last.map(String.init),
                let method = definitions[name]?["properties"]?["method"]?["const"]?.string
            else { continue }
            names[method] = name
        }
        return names
    }
}
