import ActingWeb

/// A hook asked a client that stands for itself: the request ends with the questions, and comes again with the answers.
struct InputRequired: HookInterruption, CustomStringConvertible {
    /// What is asked, by what it is known by.
    let questions: [(key: String, question: ClientQuestion)]

    var description: String { "the client has to answer \(questions.map(\.key).joined(separator: ", ")) first" }
}
