import JSON

/// The body of a POST as far as it could be read.
enum MCPReading {
    /// One message.
    case message(RPCMessage)
    /// Several messages, at least one; some may be unreadable.
    case batch([Result<RPCMessage, InvalidMessage>])
    /// Nothing that the protocol knows.
    case unreadable(InvalidMessage)

    init(_ body: [UInt8]) {
        do {
            switch try JSONValue(parsing: body) {
            case .array(let members) where members.isEmpty:
                self = .unreadable(InvalidMessage("a batch must hold at least one message"))
            case .array(let members):
                self = .batch(members.map { member in Result { () throws(InvalidMessage) in try RPCMessage(member) } })
            case let json:
                self = .message(try RPCMessage(json))
            }
        } catch let error as InvalidMessage {
            self = .unreadable(error)
        } catch {
            self = .unreadable(InvalidMessage("the body is not JSON: \(error)", code: .parseError))
        }
    }
}
