import Analysis
import Trace

/// What the list of requests is filtered by: what was typed, and the last of it that made sense.
struct RequestFilter: Hashable, Sendable {
    private(set) var text = ""
    /// What is applied; `nil` lets every request through.
    private(set) var query: String?
    /// Why the text says nothing.
    private(set) var fault: InstructionError?

    /// Takes what was typed; a text that says nothing leaves what is applied as it was.
    mutating func take(_ text: String) {
        self.text = text
        query = text.isEmpty ? nil : text
    }

    func matches(_ entry: RequestLog.Entry, _ picture: Picture) -> Bool {
        guard let query else { return true }
        return entry.request.message?.target?.contains(query) == true
    }

    func completion(of editor: LineEditor, in picture: Picture) -> Completion {
        Completion(range: 0..<0, candidates: [])
    }
}
