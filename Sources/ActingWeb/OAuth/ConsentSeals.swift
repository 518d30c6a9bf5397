import JSON
import Synchronization

/// Seals the requests that consent pages carry, so that nobody else can make or change one, and counts who answers them.
///
/// The key lives as long as the process; a page from before a restart has to be asked for again.
final class ConsentSeals: Sendable {
    /// A request as it was sealed.
    struct Opened: Sendable {
        /// Which page it was.
        let id: String
        /// What the client asks for.
        let request: AuthorizationRequest
    }

    /// How long a page can be answered, in milliseconds.
    static let lifetime: Int64 = 600_000
    /// How many answers a page gets.
    static let mostAnswers = 5
    private static let capacity = 4096

    private let seal = Seal()
    private let answers = Mutex<[String: Int]>([:])

    /// A request as a page carries it.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - id: which page it is; a name that nobody else has.
    ///   - now: the time.
    /// - Returns: the text.
    /// - Throws: an error of the cipher.
    func seal(_ request: AuthorizationRequest, id: String, at now: Timestamp) throws -> String {
        let page: JSONValue = ["id": .string(id), "request": request.json]
        return try seal.sealed(page, until: Timestamp(milliseconds: now.milliseconds + Self.lifetime))
    }

    /// The request that a page carried; `nil` where it was not sealed here, was changed, or is too old.
    func open(_ text: String, at now: Timestamp) -> Opened? {
        guard let page = seal.opened(text, at: now), let id = page["id"]?.string,
            let request = page["request"].flatMap({ AuthorizationRequest(json: $0) })
        else { return nil }
        return Opened(id: id, request: request)
    }

    /// Whether a page may be answered once more; that is one answer.
    func takeAnswer(to id: String) -> Bool {
        answers.withLock { answers in
            if answers.count >= Self.capacity, answers[id] == nil { answers.removeAll() }
            let count = answers[id, default: 0]
            answers[id] = min(count + 1, Self.mostAnswers)
            return count < Self.mostAnswers
        }
    }

    /// Takes no more answers to a page that was answered.
    func close(_ id: String) {
        answers.withLock { $0[id] = Self.mostAnswers }
    }
}
