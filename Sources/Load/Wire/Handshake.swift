import JSON

/// What a connection says before its first call, as a machine that is fed with the answers.
struct Handshake {
    /// A message with the header fields that belong to it.
    struct Message: Hashable {
        var body: JSONValue
        var fields: [HeaderField]
    }

    enum Action: Hashable {
        case send(Message)
        case ready(MCPWire)
        case failed(AnswerCheck.Fault)
    }

    private enum Step { case discovering, initializing, initialized }

    private let choice: WireChoice
    private var step: Step
    private var wire = MCPWire.stateless
    /// Who the server says it is.
    private(set) var serverName: String?

    init(_ choice: WireChoice) {
        self.choice = choice
        step = choice == .session ? .initializing : .discovering
    }

    /// What to say first.
    var opening: Message {
        step == .initializing ? Self.initialize : Self.discover
    }

    /// Takes the answer to what was said last.
    mutating func take(_ answer: HTTPAnswer) -> Action {
        switch step {
        case .discovering: discovered(answer)
        case .initializing: initialized(answer)
        case .initialized:
            (200..<300).contains(answer.status) ? .ready(wire) : .failed(AnswerCheck.fault(ofStatus: answer))
        }
    }

    private mutating func discovered(_ answer: HTTPAnswer) -> Action {
        switch Self.result(of: answer) {
        case .success(let result):
            let supported = result["supportedVersions"]?.array ?? []
            if supported.contains(.string(MCPWire.statelessRevision)) {
                let meta = result["_meta"]?["io.modelcontextprotocol/serverInfo"]
                serverName = Self.name(of: meta)
                return .ready(.stateless)
            }
            return orInitialize(
                .init(failure: .unfinished, words: "the server does not speak \(MCPWire.statelessRevision)"))
        case .failure(let fault): return orInitialize(fault)
        }
    }

    private mutating func orInitialize(_ fault: AnswerCheck.Fault) -> Action {
        guard choice == .auto else { return .failed(fault) }
        step = .initializing
        return .send(Self.initialize)
    }

    private mutating func initialized(_ answer: HTTPAnswer) -> Action {
        switch Self.result(of: answer) {
        case .success(let result):
            guard let revision = result["protocolVersion"]?.string else {
                return .failed(.init(failure: .notRPC, words: result.description))
            }
            serverName = Self.name(of: result["serverInfo"])
            wire = .session(id: answer.session, revision: revision)
            step = .initialized
            let body: JSONValue = ["jsonrpc": "2.0", "method": "notifications/initialized"]
            return .send(Message(body: body, fields: wire.fields))
        case .failure(let fault): return .failed(fault)
        }
    }

    private static func name(of info: JSONValue?) -> String? {
        guard let name = info?["name"]?.string else { return nil }
        return info?["version"]?.string.map { "\(name) \($0)" } ?? name
    }

    private static func result(of answer: HTTPAnswer) -> Result<JSONValue, AnswerCheck.Fault> {
        guard answer.status == 200 else { return .failure(AnswerCheck.fault(ofStatus: answer)) }
        guard let message = try? JSONValue(parsing: answer.body) else {
            return .failure(.init(failure: .notJSON, words: String(decoding: answer.body.prefix(400), as: UTF8.self)))
        }
        if let code = message["error"]?["code"]?.integer {
            return .failure(.init(failure: .error(code), words: message["error"]?["message"]?.string ?? ""))
        }
        guard message["id"] == firstID, let result = message["result"], result.object != nil else {
            return .failure(.init(failure: .notRPC, words: message.description))
        }
        return .success(result)
    }
}

// MARK: - Messages

extension Handshake {
    private static let firstID: JSONValue = 1
    private static let client: JSONValue = ["name": "actingweb-inspector load", "version": "0.1.0"]

    /// What every request of a stateless client says of itself.
    static let meta: JSONValue = [
        "io.modelcontextprotocol/protocolVersion": .string(MCPWire.statelessRevision),
        "io.modelcontextprotocol/clientCapabilities": [:], "io.modelcontextprotocol/clientInfo": client,
    ]

    private static var discover: Message {
        Message(
            body: ["jsonrpc": "2.0", "id": firstID, "method": "server/discover", "params": ["_meta": meta]],
            fields: MCPWire.stateless.fields + [HeaderField("Mcp-Method", "server/discover")])
    }

    private static var initialize: Message {
        Message(
            body: [
                "jsonrpc": "2.0", "id": firstID, "method": "initialize",
                "params": [
                    "protocolVersion": .string(MCPWire.sessionRevision), "capabilities": [:], "clientInfo": client,
                ],
            ], fields: [])
    }
}

extension MCPWire {
    /// The header fields that every request on a connection has.
    var fields: [HeaderField] {
        switch self {
        case .stateless: [HeaderField("MCP-Protocol-Version", revision)]
        case .session(let id, let revision):
            [HeaderField("MCP-Protocol-Version", revision)] + (id.map { [HeaderField("Mcp-Session-Id", $0)] } ?? [])
        }
    }
}
