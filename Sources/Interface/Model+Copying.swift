import Analysis
import Screen
import Trace

extension Model {
    /// What `copy` puts into the clipboard; `nil` where nothing here can be copied.
    var copied: String? {
        if showsBoard { return demo.map { DemoBoard($0.run, glyphs: glyphs).text().joined(separator: "\n") } }
        if let page, let entry = picture.log[id: page.request] {
            switch page.pane {
            case .facts: return CurlCommand(entry.request, url: server.url)?.text
            case .requestBody: return Self.text(entry.request.requestBody)
            case .responseBody: return Self.text(entry.request.responseBody)
            }
        }
        switch tab {
        case .requests: return subjectEntry.flatMap { CurlCommand($0.request, url: server.url)?.text }
        case .console: return selectedConsoleEntry?.text
        case .findings: return FindingsView(model: self, skeleton: skeleton).copied
        case .tryOut: return copiedInTry
        case .hooks, .loops, .load: return nil
        }
    }

    /// Whether `copied` is anything; cheaper than to make it, as the footer asks for every frame.
    var canCopy: Bool {
        if showsBoard { return true }
        if let page, let entry = picture.log[id: page.request] {
            switch page.pane {
            case .facts: return CurlCommand.exists(for: entry.request)
            case .requestBody: return !entry.request.requestBody.head.isEmpty
            case .responseBody: return !entry.request.responseBody.head.isEmpty
            }
        }
        guard tab == .requests else { return copied != nil }
        return subjectEntry.map { CurlCommand.exists(for: $0.request) } ?? false
    }

    private var subjectEntry: RequestLog.Entry? { subject.flatMap { picture.log[id: $0] } }

    private static func text(_ body: Payload) -> String? {
        body.head.isEmpty ? nil : String(decoding: body.head, as: UTF8.self)
    }
}
