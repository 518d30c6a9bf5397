import JSON
import Screen

/// What an answer says, read once when it came, as a frame has no time to.
struct AnswerText: Hashable, Sendable {
    /// Whether it went well, in a word or two.
    let verdict: String
    let role: Role
    /// The answer as people read it, before it is wrapped.
    let lines: [Line]

    init(_ answer: TryAnswer, glyphs: Glyphs) {
        let message = try? JSONValue(parsing: answer.body)
        (verdict, role) = Self.verdict(message, status: answer.status)
        lines = ResultLines(message, body: answer.body, glyphs: glyphs).bounded
    }

    private static func verdict(_ message: JSONValue?, status: Int) -> (String, Role) {
        guard let message else { return status < 300 ? ("taken", .stateOk) : ("refused", .stateError) }
        if let error = message["error"] { return ("error \(error["code"]?.description ?? "")", .stateError) }
        return message["result"]?["isError"]?.bool == true ? ("the tool failed", .stateError) : ("ok", .stateOk)
    }
}
