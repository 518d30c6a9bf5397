import NIOCore
import NIOHTTP1

/// Whose turn it is on one connection: no request begins before the one ahead of it was read and answered.
///
/// Clients may send the next request before they have the answer to the last, and two kinds of handlers answer them; the
/// answers have to be in the order of the requests all the same.
struct RequestTurns {
    /// Who answers a request.
    enum Owner: Hashable, Sendable {
        case endpoint, router
    }

    /// A part of a request whose turn it is, and who is to have it.
    struct Delivery {
        let part: HTTPServerRequestPart
        let owner: Owner
    }

    private var current: Owner?
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
    var isIdle: Bool { current == nil && held.isEmpty }
    /// Whether a request is wholly there and waits for its answer.
    var isAnswering: Bool { isRead }

    /// Takes a part that has come.
    ///
    /// - Returns: the part, where it is its turn; `nil` where it waits, for `next()` to give it out.
    mutating func receive(_ part: HTTPServerRequestPart) -> Delivery? {
        guard !hasEnded else { return nil }
        guard held.isEmpty, canDeliver else {
            held.append(part)
            return nil
        }
        return deliver(part)
    }

    /// The next part that has waited and need not any longer.
    mutating func next() -> Delivery? {
        if hasEnded { held.removeAll() }
        guard canDeliver, let part = held.popFirst() else { return nil }
        return deliver(part)
    }

    /// Whether the last request was read and answered: what comes after it is nobody's.
    var hasEnded: Bool { isLast && current == nil }

    private var canDeliver: Bool { !isRead && !(isBlocked && current == nil) }

    /// The answer to the request whose turn it is has ended.
    mutating func answered() {
        isAnswered = true
        endTurn()
    }

    private mutating func deliver(_ part: HTTPServerRequestPart) -> Delivery {
        if case .head(let head) = part {
            current = MCPRoute.serves(head.uri) ? .endpoint : .router
            isLast = !head.keepsConnection
        }
        // What comes without a head is for the router to refuse.
        let delivery = Delivery(part: part, owner: current ?? .router)
        if case .end = part, current != nil {
            isRead = true
            endTurn()
        }
        return delivery
    }

    private mutating func endTurn() {
        guard isRead, isAnswered else { return }
        (current, isRead, isAnswered) = (nil, false, false)
    }
}
