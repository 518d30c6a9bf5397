/// How finished requests are written where there is no screen.
public enum LogFormat: String, CaseIterable, Sendable {
    /// One line of text a request.
    case text
    /// One JSON object a request, on one line.
    case json
    /// Nothing for a request; only the figures at the end.
    case silent = "none"
}
