import JSON
import Screen
import Trace

/// One call from the moment it was to be sent, with everything that came back.
struct Attempt: Hashable, Sendable {
    /// How a call ended.
    enum End: Hashable, Sendable {
        case answered(TryAnswer)
        case failed(String, after: Duration)
        case cancelled
    }

    /// The parts that scroll on their own.
    enum Pane: CaseIterable, Hashable, Sendable {
        case result, sent, received
    }

    /// How many messages before the answer are kept.
    static let mostMessages = 200

    var call: TryCall
    let startedAt: Instant
    /// The message as it was written; empty until it left.
    private(set) var sent = ""
    /// The JSON-RPC both ways, laid out once, as a frame has no time to; `nil` for what is empty, or not there yet.
    private(set) var bodies: [Pane: BodyReader] = [:]
    /// The number of the request in the log.
    var request: Request.ID?
    /// The messages that came before the answer, oldest first.
    private(set) var messages: [JSONValue] = []
    /// How many came in all.
    private(set) var heard = 0
    /// What the server asked and nobody answered yet, oldest first.
    var questions: [TryQuestion] = []
    private(set) var end: End?
    /// What the answer says.
    private(set) var answer: AnswerText?
    /// The method that is called; `nil` where a recorded body names none.
    let method: String?
    var pane = Pane.result
    var tops: [Pane: Int] = [:]

    init(call: TryCall, startedAt: Instant) {
        self.call = call
        self.startedAt = startedAt
        method =
            switch call.content {
            case .request(let method, _): method
            case .recorded(let body, _): (try? JSONValue(parsing: body))?["method"]?.string
            }
    }

    mutating func send(_ text: String, glyphs: Glyphs) {
        sent = text
        layOut(Array(text.utf8), in: .sent, glyphs)
    }

    mutating func finish(_ end: End, glyphs: Glyphs) {
        self.end = end
        guard case .answered(let answer) = end else { return }
        self.answer = AnswerText(answer, glyphs: glyphs)
        layOut(answer.body, in: .received, glyphs)
    }

    private mutating func layOut(_ bytes: [UInt8], in pane: Pane, _ glyphs: Glyphs) {
        bodies[pane] = bytes.isEmpty ? nil : BodyReader(Payload(bytes), glyphs: glyphs)
    }

    mutating func hear(_ message: JSONValue) {
        heard += 1
        messages.append(message)
        if messages.count > Self.mostMessages { messages.removeFirst() }
        guard message["method"]?.string == "notifications/cancelled" else { return }
        questions.removeAll { $0.id == message["params"]?["requestId"] }
    }

    /// Becomes the pane that many steps on, round and round.
    mutating func movePane(by steps: Int) {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: pane) ?? 0
        pane = panes[((index + steps) % panes.count + panes.count) % panes.count]
    }
}
