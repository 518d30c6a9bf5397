import ActingWeb

/// What is to be done for one request.
enum Step {
    /// Answer at once.
    case answer(MCPAnswer)
    /// Ask hooks, then answer with what they came to.
    case ask(HookQuestion)
    /// Keep the response open, and tell of changes.
    case listen(ListenFilter)
    /// Ask hooks beside the request, which is answered with the task that does; the client's answers to some questions
    /// have to be there before.
    case begin(HookQuestion, after: [ClientQuestion])
}
