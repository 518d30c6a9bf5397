import ActingWeb
import JSON

/// Asks the client of a task: the questions stand in the task until the client, which looks now and then, answers them.
struct TaskQuestioner: Questioner {
    let tasks: TaskTable
    let task: String
    let capabilities: ClientCapabilities
    /// What the client answered before the task began, by what the questions are known by.
    let answers: [String: JSONValue]

    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        try zip(questions, replies(to: questions)).map { question, reply in
            try AnswerCheck.checked(reply.wait(), to: question)
        }
    }

    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        var found: [JSONValue] = []
        for (question, reply) in zip(questions, try replies(to: questions)) {
            found.append(try AnswerCheck.checked(await reply.value, to: question))
        }
        return found
    }

    /// The replies, some of which have come already.
    private func replies(to questions: [ClientQuestion]) throws -> [AwaitedReply<JSONValue>] {
        let open = questions.filter { answer(to: $0) == nil }
        try capabilities.check(open)
        var asked = (open.isEmpty ? [] : tasks.ask(task, open))[...]
        return questions.map { question in
            guard let answer = answer(to: question) else { return asked.popFirst() ?? AwaitedReply() }
            let reply = AwaitedReply<JSONValue>()
            reply.settle(.success(answer))
            return reply
        }
    }

    private func answer(to question: ClientQuestion) -> JSONValue? {
        question.key.flatMap { answers[$0] }
    }
}
