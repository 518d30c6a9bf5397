import ActingWebMCP
import HTTPTypes
import NIOHTTP1

/// The head of a request, as far as the server looks at it, whoever is to answer.
struct RequestHead: Sendable {
    let method: String
    /// The path and the query, as they were sent.
    let target: String
    let headers: MCPHeaders
    /// Whether the client may send another request by the same connection.
    let keepsConnection: Bool
    /// Whether the client waits to be told before it sends the body.
    let awaitsContinue: Bool

    /// A head that says nothing.
    init() {
        (method, target, headers, keepsConnection, awaitsContinue) = ("GET", "/", MCPHeaders(), false, false)
    }

    /// A head as it comes from the parser.
    init(_ head: HTTPRequestHead) {
        method = head.method.rawValue
        target = head.uri
        headers = MCPHeaders(head.headers)
        keepsConnection = head.keepsConnection
        awaitsContinue = head.isOfToday && headers["expect"]?.lowercased() == "100-continue"
    }

    /// A head as the router has it.
    init(_ head: HTTPRequest) {
        method = head.method.rawValue
        target = head.path ?? "/"
        let host = head.authority.map { [(name: "host", value: $0)] } ?? []
        headers = MCPHeaders(host + head.headerFields.map { ($0.name.canonicalName, $0.value) })
        keepsConnection = headers["connection"]?.lowercased() != "close"
        awaitsContinue = false
    }

    /// The server, as the client names it.
    var host: String? { headers["host"] }

    /// The media type of the body without its parameters, in lower case; `nil` where there is none.
    var mediaType: String? {
        guard let field = headers["content-type"] else { return nil }
        // As nearly every client writes it.
        if field == "application/json" { return field }
        guard let type = field.split(separator: ";", maxSplits: 1).first else { return nil }
        return type.trimmingSpaces().lowercased()
    }
}

extension HTTPRequestHead {
    /// Whether the client may send another request by the same connection; those of HTTP/1.0 would have to be told so.
    var keepsConnection: Bool { isKeepAlive && isOfToday }

    /// Whether the client speaks HTTP/1.1.
    fileprivate var isOfToday: Bool { version.major == 1 && version.minor >= 1 }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = drop(while: blank)
        while let last = rest.last, blank(last) { rest.removeLast() }
        return rest
    }
}
