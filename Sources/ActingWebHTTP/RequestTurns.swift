import NIOCore
import NIOHTTP1

/// Whose turn it is on one connection: no request begins before the one ahead of it was read and answered.
///
/// Clients may send the next request before they have the answer to the last, and two kinds of handlers answer them; the
/// answers have to be in the order of the requests all the same.
struct RequestTurns {
    /// Whether there is a request that is to be read or to be answered.
    private var hasBegun = false
    private var isRead = false
    private var isAnswered = false
    /// Whether the client said that no request follows the one whose turn it is, or was last.
    private var isLast = false
    private var held = CircularBuffer<HTTPServerRequestPart>()
    /// Whether no request may begin, as the client does not read the answers that it has.
    var isBlocked = false

    /// Whether something has come whose turn it is not.
    var isHolding: Bool { !held.isEmpty }
    /// Whether there is no request that is to be read or to be answered.
    var isIdle: Bool { !hasBegun && held.isEmpty }
    /// Whether a request is wholly there and waits for its answer.
    var isAnswering: Bool { isRead }
    /// Whether the last request was read and answered: what comes after it is nobody's.
    var hasEnded: Bool { isLast && !hasBegun }

    private var canPass: Bool { !isRead && !(isBlocked && !hasBegun) }

    /// Takes a part that has come.
    ///
    /// - Returns: the part, where it is its turn; `nil` where it waits, for `next()` to give it out.
    mutating func receive(_ part: HTTPServerRequestPart) -> HTTPServerRequestPart? {
        guard !hasEnded else { return nil }
        guard held.isEmpty, canPass else {
            held.append(part)
            return nil
        }
        return pass(part)
    }

    /// The next part that has waited and need not any longer.
    mutating func next() -> HTTPServerRequestPart? {
        if hasEnded { held.removeAll() }
        guard canPass, let part = held.popFirst() else { return nil }
        return pass(part)
    }

    /// The answer to the request whose turn it is has ended.
    mutating func answered() {
        isAnswered = true
        endTurn()
    }

    private mutating func pass(_ part: HTTPServerRequestPart) -> HTTPServerRequestPart {
        switch part {
        case .head(let head): (hasBegun, isLast) = (true, !head.keepsConnection)
        case .body: break
        case .end where hasBegun:
            isRead = true
            endTurn()
        case .end: break
        }
        return part
    }

    private mutating func endTurn() {
        guard isRead, isAnswered else { return }
        (hasBegun, isRead, isAnswered) = (false, false, false)
    }
}
