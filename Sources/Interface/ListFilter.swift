import Analysis
import Trace

/// What the list of requests is filtered by: what was typed, and the last of it that made sense.
struct ListFilter: Hashable, Sendable {
    /// How many requests are looked at for values to complete.
    private static let sample = 200

    private(set) var text = ""
    /// What is applied; `nil` lets every request through.
    private(set) var query: Query?
    /// Why the text says nothing.
    private(set) var fault: QueryError?

    /// Takes what was typed; a text that says nothing leaves what is applied as it was.
    mutating func take(_ text: String) {
        self.text = text
        do throws(QueryError) {
            let query = try Query(parsing: text)
            self.query = query.term == nil ? nil : query
            fault = nil
        } catch {
            fault = error
        }
    }

    func matches(_ entry: RequestLog.Entry, _ picture: Picture, _ remarks: Remarks) -> Bool {
        guard let query else { return true }
        var context = QueryContext(
            of: entry, in: picture.log, at: picture.now, for: query, found: picture.findings)
        context.isMarked = remarks.marked.contains(entry.id)
        context.hasComment = remarks.comments[entry.id] != nil
        return query.matches(entry, context)
    }

    /// What could stand where the cursor is, values of recent requests among it.
    static func completion(of editor: LineEditor, in picture: Picture) -> Completion {
        let recent = (0..<min(Self.sample, picture.log.count)).compactMap { picture.log[position: $0]?.request }
        let found = QueryCompletion(of: editor.text, at: editor.cursor, seen: seen(in: recent))
        return Completion(
            range: found.span.offset..<found.span.end, candidates: found.candidates.map(\.text))
    }

    private static func seen(in requests: [Request]) -> [QueryField: [String]] {
        let calls = requests.flatMap(\.calls)
        let values: [QueryField: [String]] = [
            .hook: calls.map(\.name), .target: requests.compactMap { $0.message?.target },
            .method: requests.compactMap { $0.message?.method }, .client: requests.compactMap { $0.message?.client },
            .loop: calls.compactMap { $0.callee.loop?.label }, .thread: calls.compactMap { $0.callee.thread.label },
            .session: requests.compactMap { $0.message?.session },
        ]
        return values.mapValues { Set($0).sorted() }
    }
}
