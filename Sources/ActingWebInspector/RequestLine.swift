import Analysis
import Screen
import Trace

/// A finished request as one line of text.
struct RequestLine {
    let request: Request
    let clock: WallClock

    /// `14:02:11 #4213 tools/call get_echo D loop-0·t8121 wait 0.0ms run 0.1ms total 0.4ms ok 200`.
    var text: String {
        let place = request.home.task.map { "\(request.home.label)·t\($0)" } ?? request.home.label
        var words = [clock.timeOfDay(request.times.accepted), "#\(request.id)"]
        words.append(VisibleText(request.message?.method ?? "–").text)
        if let target = request.message?.target { words.append(VisibleText(target).text) }
        if !request.calls.isEmpty { words.append(CallTree(request.calls).letters(home: request.origin)) }
        words.append(place)
        if let first = request.calls.first {
            let wait = (request.handlerWait ?? .zero) + first.wait
            words.append("wait \(DurationFormat.text(wait)) run \(DurationFormat.text(first.run))")
        }
        words.append("total \(DurationFormat.text(request.total))")
        words.append(request.outcome?.word ?? "–")
        if let status = request.status { words.append("\(status)") }
        return words.joined(separator: " ")
    }
}

extension CallTree {
    /// The letters of the paths, nested calls in brackets behind their parent: `D(T)`, `D,I`; `?` for no known path.
    func letters(home: Site) -> String {
        var text = ""
        var depth = 0
        for (index, node) in nodes.enumerated() {
            if node.depth > depth {
                text += "("
            } else if index > 0 {
                text += String(repeating: ")", count: depth - node.depth) + ","
            }
            depth = node.depth
            text.append(node.call.path(home: home)?.letter ?? "?")
        }
        return text + String(repeating: ")", count: depth)
    }
}

extension Request.Outcome {
    /// The outcome in one word.
    var word: String {
        switch self {
        case .ok: "ok"
        case .toolError: "tool-error"
        case .protocolError(let code): "error\(code)"
        case .refused: "refused"
        case .dropped: "dropped"
        }
    }
}
