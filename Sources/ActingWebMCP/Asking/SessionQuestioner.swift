import ActingWeb
import JSON

/// Asks a client with a session: by requests on the stream of the call, which it answers by POSTs of its own.
struct SessionQuestioner: Questioner {
    let session: MCPSession
    let stream: MessageStream

    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        try checkLoop()
        try session.capabilities.check(questions)
        let asked = questions.map(send)
        defer { withdraw(asked) }
        return try zip(questions, asked).map { question, asked in
            try Self.answer(asked.reply.wait(), to: question)
        }
    }

    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        try checkLoop()
        try session.capabilities.check(questions)
        let asked = questions.map(send)
        defer { withdraw(asked) }
        var answers: [JSONValue] = []
        for (question, asked) in zip(questions, asked) {
            answers.append(try Self.answer(await asked.reply.value, to: question))
        }
        return answers
    }

    /// Where the handler holds the request's event loop, the client's answer would never get through.
    private func checkLoop() throws(ClientRefusal) {
        guard ObservedRequest.current?.mode == .misuse else { return }
        throw ClientRefusal(
            message: "the synchronous handler holds the event loop that would bring the answer; serve asynchronously")
    }

    private typealias Asked = (id: RPCID, reply: AwaitedReply<RPCReply>)

    private func send(_ question: ClientQuestion) -> Asked {
        let reply = AwaitedReply<RPCReply>()
        let id = session.ask(reply)
        let form = QuestionForm(question, session.revision, id: "\(session.id)-\(id)")
        var message: JSONObject = ["jsonrpc": "2.0", "id": id.json, "method": .string(form.method)]
        if !form.params.isEmpty { message["params"] = .object(form.params) }
        stream.send(message, isNews: false)
        ObservedRequest.noteMessage(form.method)
        return (id, reply)
    }

    /// Tells the client not to answer what nobody waits for any more.
    private func withdraw(_ asked: [Asked]) {
        for (id, _) in asked where session.withdraw(id) {
            stream.send(
                ["jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": id.json]],
                isNews: true)
        }
    }

    private static func answer(_ reply: RPCReply, to question: ClientQuestion) throws(ClientRefusal) -> JSONValue {
        switch reply.result {
        case .success(let answer): try AnswerCheck.checked(answer, to: question)
        case .failure(let error): throw ClientRefusal(message: error.message)
        }
    }
}
