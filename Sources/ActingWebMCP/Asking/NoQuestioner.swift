import ActingWeb
import JSON

/// Stands where a client cannot be asked anything, since there is nothing by which its answer would find back.
struct NoQuestioner: Questioner {
    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue] {
        try ClientCapabilities().check(questions)
        return []
    }

    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue] {
        try ask(questions)
    }
}
