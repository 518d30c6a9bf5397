import ActingWeb
import JSON
import Synchronization

/// Asks a client that stands for itself: the request ends with the questions, and the hook runs anew when it comes again
/// with the answers, which are then there at once.
final class ReentryQuestioner: Questioner {
    private let capabilities: ClientCapabilities
    private let answers: [String: JSONValue]
    private let asked = Mutex(0)

    /// - Parameters:
    ///   - capabilities: what the client can be asked.
    ///   - answers: what it answered before, by what the questions are known by.
    init(capabilities: ClientCapabilities, answers: [String: JSONValue]) {
        self.capabilities = capabilities
        self.answers = answers
    }

    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        let keyed = questions.map { (key: $0.key ?? nextKey(), question: $0) }
        let open = keyed.filter { answers[$0.key] == nil }
        guard open.isEmpty else {
            try capabilities.check(open.map(\.question))
            throw InputRequired(questions: open)
        }
        return try keyed.map { key, question in
            try AnswerCheck.checked(answers[key] ?? .null, to: question)
        }
    }

    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        try ask(questions)
    }

    /// The same for the same question each time the hook runs, as long as it asks in the same order.
    private func nextKey() -> String {
        asked.withLock { asked in
            asked &+= 1
            return "question-\(asked)"
        }
    }
}
