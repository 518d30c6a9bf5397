import ActingWeb
import JSON

/// Asks the client of a task: the questions stand in the task until the client, which looks now and then, answers them.
struct TaskQuestioner: Questioner {
    let tasks: TaskTable
    let task: String
    let capabilities: ClientCapabilities

    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        try capabilities.check(questions)
        return try zip(questions, tasks.ask(task, questions)).map { question, reply in
            try AnswerCheck.checked(reply.wait(), to: question)
        }
    }

    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        try capabilities.check(questions)
        var answers: [JSONValue] = []
        for (question, reply) in zip(questions, tasks.ask(task, questions)) {
            answers.append(try AnswerCheck.checked(await reply.value, to: question))
        }
        return answers
    }
}
