import ActingWeb
import JSON

/// The body of a POST as far as it could be read.
enum MCPReading {
    case message(RPCMessage)
    case unreadable(InvalidMessage)

    init(_ body: [UInt8]) {
        do {
            self = .message(try RPCMessage(JSONValue(parsing: body)))
        } catch let error as InvalidMessage {
            self = .unreadable(error)
        } catch {
            self = .unreadable(InvalidMessage("the body is not JSON: \(error)", code: .parseError))
        }
    }

    /// What the message says it is, for those who observe; `nil` where it cannot be read or answers a question.
    func observed(_ request: MCPRequest) -> ObservedMessage? {
        switch self {
        case .unreadable, .message(.response):
            return nil
        case .message(.notification(let method, _)):
            return ObservedMessage(method: method, revision: request.protocolVersion, client: request.userAgent)
        case .message(.request(_, "initialize", let params)):
            let revision = ProtocolRevision.negotiated(params["protocolVersion"]?.string)
            let client = Self.client(params["clientInfo"]) ?? request.userAgent
            return ObservedMessage(method: "initialize", revision: revision.rawValue, client: client)
        case .message(.request(_, let method, let params)):
            return ObservedMessage(
                method: method,
                target: params["name"]?.string,
                revision: request.protocolVersion ?? ProtocolRevision.assumed.rawValue,
                client: request.userAgent
            )
        }
    }

    private static func client(_ info: JSONValue?) -> String? {
        guard let name = info?["name"]?.string else { return nil }
        return info?["version"]?.string.map { "\(name) \($0)" } ?? name
    }
}
