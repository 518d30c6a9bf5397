import ActingWebMCP
import Interface
import JSON

extension TryClient {
    /// Sends a call, and tells everything that comes back.
    func send(_ call: TryCall) async {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            var answer = try await post(call)
            if answer.status == 404, case .session = call.place {
                // The server has ended the session meanwhile.
                await session.forget()
                answer = try await post(call)
            }
            news.post(
                .answered(
                    call.id, TryAnswer(status: answer.status, body: answer.body, time: clock.now - start)))
        } catch {
            news.post(.failed(call.id, "\(error)", after: clock.now - start))
        }
    }

    private func post(_ call: TryCall) async throws -> TryWire.Answer {
        let body = call.body
        let headers = try await headers(for: call.place)
        news.post(.sent(call.id, String(decoding: body, as: UTF8.self)))
        return try await wire.post(body, headers) { incoming in
            switch incoming {
            case .traced(let request): news.post(.traced(call.id, request))
            case .message(let message): take(message, of: call.id)
            }
        }
    }

    private func headers(for place: TryCall.Place) async throws -> TryWire.Headers {
        switch place {
        case .session: return try await session.ticket.headers
        case .alone(let revision): return revision.map { [("MCP-Protocol-Version", $0)] } ?? []
        case .stateless(let revision, let method, let name):
            let named = name.map { [(name: "Mcp-Name", value: HeaderText.encoded($0))] } ?? []
            return [("MCP-Protocol-Version", revision), ("Mcp-Method", method)] + named
        }
    }

    /// Takes a message that came before the answer; a question nobody here can answer is refused at once.
    private func take(_ message: JSONValue, of call: TryCall.ID) {
        news.post(.heard(call, message))
        let method = message["method"]?.string ?? ""
        if method.hasPrefix("notifications/"), method.hasSuffix("/list_changed") { news.post(.offersChanged) }
        guard let id = message["id"] else { return }
        let question = TryQuestion(id: id, method: method, params: message["params"] ?? [:])
        if question.isForPeople {
            news.post(.asked(call, question))
        } else {
            reply(question.refusal)
        }
    }

    // MARK: - Beside a call

    /// Tells the server something in the session; one that has ended it meanwhile need not know.
    func tell(_ message: JSONValue) async {
        _ = try? await wire.post(message.encoded(), session.ticket.headers)
    }

    /// Tells the server that nobody waits for a call any more.
    func tellCancelled(_ call: TryCall) async {
        guard case .session = call.place, let id = call.messageID else { return }
        let message: JSONValue = [
            "jsonrpc": "2.0", "method": "notifications/cancelled",
            "params": ["requestId": id, "reason": "given up at the inspector"],
        ]
        await tell(message)
    }

    /// Asks what could stand in a field; a server that does not say proposes nothing.
    func propose(_ wish: Proposals.Wish) async {
        let params: JSONValue = [
            "ref": wish.reference, "argument": ["name": .string(wish.field), "value": .string(wish.text)],
            "context": ["arguments": .object(wish.context)],
        ]
        let answer = try? await request("completion/complete", params)
        let values = answer?["completion"]?["values"]?.array?.compactMap(\.string) ?? []
        news.post(.proposed(Proposals(wish: wish, values: values)))
    }

    /// Asks for something in the session that is no call of the reader's.
    ///
    /// - Throws: why there is no result.
    func request(_ method: String, _ params: JSONValue) async throws -> JSONValue {
        let body: JSONValue = ["jsonrpc": "2.0", "id": "try", "method": .string(method), "params": params]
        var answer = try await wire.post(body.encoded(), session.ticket.headers)
        if answer.status == 404 {
            await session.forget()
            answer = try await wire.post(body.encoded(), session.ticket.headers)
        }
        guard let result = answer.message?["result"] else { throw TryWire.Failure(refusal: answer) }
        return result
    }
}

extension TryCall {
    /// How the call belongs to others.
    fileprivate var place: Place {
        switch content {
        case .request: .session
        case .recorded(_, let place): place
        }
    }

    /// The id of the message; `nil` for one that has none.
    fileprivate var messageID: JSONValue? {
        switch content {
        case .request: .string("try-\(id)")
        case .recorded(let body, _): (try? JSONValue(parsing: body))?["id"]
        }
    }

    /// The message; a request asks to be told of its progress.
    fileprivate var body: [UInt8] {
        switch content {
        case .recorded(let body, _): return body
        case .request(let method, let params):
            var members = params.object ?? [:]
            var meta = members["_meta"]?.object ?? [:]
            meta["progressToken"] = meta["progressToken"] ?? .integer(Int64(id))
            members["_meta"] = .object(meta)
            let message: JSONValue = [
                "jsonrpc": "2.0", "id": .string("try-\(id)"), "method": .string(method), "params": .object(members),
            ]
            return message.encoded()
        }
    }
}
