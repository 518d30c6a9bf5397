/// What is to end one connection, and when it may: not before everything that was asked is answered.
struct ConnectionEnding {
    /// What is to be done now.
    enum Step {
        /// Tell the router of something that is no HTTP, which it refuses.
        case refuse(any Error)
        /// Tell the router that the client sends no more, at which it closes.
        case closeInput
        case close
    }

    /// How many ends of responses are not handed to the socket; a connection that is closed would drop them.
    var unwritten = 0
    /// Whether the client sends no more.
    var isInputClosed = false
    /// What the client sent that is no HTTP.
    var mistake: (any Error)?
    /// Whether the server takes no more requests.
    var isQuiescing = false

    /// What is to be done next, where nothing is under way; each is given out once, but for the last.
    mutating func next(_ turns: RequestTurns) -> Step? {
        guard unwritten == 0, !turns.isHolding, !turns.isAnswering else { return nil }
        if let mistake = mistake.take() { return .refuse(mistake) }
        if isInputClosed {
            isInputClosed = false
            return .closeInput
        }
        return turns.isIdle && (isQuiescing || turns.hasEnded) ? .close : nil
    }
}
