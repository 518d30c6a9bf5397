import ActingWeb
import JSON

/// Brings a hook's questions to its client, in the way of one wire.
protocol Questioner: Sendable {
    /// Asks, blocking the calling thread.
    func ask(_ questions: [ClientQuestion]) throws -> [JSONValue]
    /// Asks, awaiting the answers.
    func askAsync(_ questions: [ClientQuestion]) async throws -> [JSONValue]
}

extension ClientCapabilities {
    /// Refuses questions that the client did not say it can be asked.
    func check(_ questions: [ClientQuestion]) throws(MissingClientCapability) {
        for question in questions where !include(question.requiredCapability) {
            throw MissingClientCapability(question.requiredCapability)
        }
    }
}
