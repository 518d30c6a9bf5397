/// How finished requests are written where there is no screen.
public enum LogFormat: String, CaseIterable, Sendable {
    /// One line of text a request.
    case text
    /// One JSON object a request, on one line.
    case json
}
