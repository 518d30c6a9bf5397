import Trace

extension LoadProgress {
    /// How far the run is, in one line of less than 100 characters.
    package var line: String {
        guard phase != .connecting else { return "connecting" }
        var parts = [Figure.seconds(elapsed) + (expected.map { " of " + Figure.seconds($0) } ?? "")]
        if let rate { parts.append("trying \(Figure.text(rate, digits: 0))/s") }
        parts.append("\(Figure.text(perSecond, digits: 0))/s")
        if let times = corrected ?? measured, times.count > 0 {
            let tail = times.percentile(99) ?? times.greatest
            parts.append("p50 \(Figure.milliseconds(times.percentile(50))) p99 \(Figure.milliseconds(tail)) ms")
        }
        parts.append("\(answered) answered")
        if failed > 0 { parts.append("\(failed) failed") }
        if waiting > 0 { parts.append("\(waiting) waiting") }
        return parts.joined(separator: "  ")
    }
}
