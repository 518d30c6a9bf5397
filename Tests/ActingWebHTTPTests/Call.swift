import JSON

/// An HTTP request as a test writes it.
struct Call: Sendable {
    var method = "POST"
    var path = "/mcp"
    var headers: [(String, String)] = [("Host", "127.0.0.1"), ("Content-Type", "application/json")]
    var body: [UInt8] = []

    /// A request with this body.
    init(_ body: String = "", method: String = "POST", path: String = "/mcp") {
        self.method = method
        self.path = path
        self.body = Array(body.utf8)
    }

    /// A call of a tool.
    static func tool(_ name: String, _ arguments: JSONValue = [:]) -> Call {
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": 1, "method": "tools/call",
            "params": ["name": .string(name), "arguments": arguments],
        ]
        return Call(message.description)
    }

    static let ping = Call(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#)

    /// This request with a header set; taken away where `value` is `nil`.
    func with(_ name: String, _ value: String?) -> Call {
        var call = self
        call.headers.removeAll { $0.0.lowercased() == name.lowercased() }
        if let value { call.headers.append((name, value)) }
        return call
    }

    /// The head, which promises the whole body.
    var head: [UInt8] {
        let fields = headers + (body.isEmpty && method != "POST" ? [] : [("Content-Length", "\(body.count)")])
        let lines = ["\(method) \(path) HTTP/1.1"] + fields.map { "\($0): \($1)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    var bytes: [UInt8] { head + body }
}
