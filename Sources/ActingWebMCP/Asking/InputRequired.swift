import ActingWeb

/// A hook asked a client that stands for itself: the request ends with the questions, and comes again with the answers.
struct InputRequired: HookInterruption {
    /// What is asked, by what it is known by.
    let questions: [(key: String, question: ClientQuestion)]
}
