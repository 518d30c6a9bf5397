/// The lines that were entered before, each of them once, where it was entered last; the newest is the last.
struct PromptHistory: Hashable, Sendable {
    /// How many lines are kept.
    static let limit = 100

    private(set) var lines: [String] = []

    mutating func add(_ line: String) {
        guard !line.isEmpty else { return }
        lines.removeAll { $0 == line }
        lines.append(line)
        if lines.count > Self.limit { lines.removeFirst() }
    }

    /// The line so many entries back, from zero; `nil` beyond the oldest.
    func line(_ back: Int) -> String? {
        lines.indices.contains(lines.count - 1 - back) ? lines[lines.count - 1 - back] : nil
    }
}
