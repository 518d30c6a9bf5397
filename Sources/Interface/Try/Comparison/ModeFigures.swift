import Analysis
import Trace

/// What the calls of one mode came to.
struct ModeFigures: Hashable, Sendable {
    let mode: ExecutionMode
    /// As the client saw them, the shortest first.
    let times: [Duration]
    /// How many calls the tool did not do.
    let errors: Int
    /// The letters of the paths that were observed, with how many calls took each.
    let paths: [String: Int]
    /// The middle of what the tool's hook waited for, where it was observed.
    let wait: Duration?
    /// Which of the distinct answers came, by their numbers.
    let answers: [Int]

    init(_ mode: ExecutionMode, of comparison: Comparison, log: RequestLog) {
        self.mode = mode
        let samples = comparison.samples.filter { $0.mode == mode }
        times = samples.map(\.time).sorted()
        errors = samples.count { !$0.isGood }
        let requests = samples.compactMap { $0.request }.compactMap { log[id: $0]?.request }
        paths = Dictionary(requests.compactMap(Self.path).map { ($0, 1) }, uniquingKeysWith: +)
        let waits = requests.compactMap { $0.calls.first?.wait }.sorted()
        wait = Self.quantile(0.5, of: waits)
        let numbers = zip(comparison.samples, comparison.answerNumbers).filter { $0.0.mode == mode }.map(\.1)
        answers = Set(numbers).sorted()
    }

    /// The letters of a request's calls, those inside others in brackets.
    private static func path(_ request: Request) -> String? {
        let nodes = CallTree(request.calls).nodes
        guard !nodes.isEmpty else { return nil }
        var (text, depth) = ("", 0)
        for node in nodes {
            if node.depth > depth { text += "(" }
            text += String(repeating: ")", count: max(0, depth - node.depth))
            depth = node.depth
            text.append(node.call.path(home: request.origin)?.letter ?? "?")
        }
        return text + String(repeating: ")", count: depth)
    }

    /// The least time that so much of all stays within; `nil` where there is nothing.
    func quantile(_ share: Double) -> Duration? { Self.quantile(share, of: times) }

    private static func quantile(_ share: Double, of sorted: [Duration]) -> Duration? {
        guard !sorted.isEmpty else { return nil }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[min(max(rank - 1, 0), sorted.count - 1)]
    }

    /// How many calls fell into each of so many equal parts of a range of times.
    func histogram(bins: Int, in range: ClosedRange<Duration>) -> [Int] {
        guard bins > 0 else { return [] }
        var counts = [Int](repeating: 0, count: bins)
        let width = Double((range.upperBound - range.lowerBound).nanoseconds)
        for time in times {
            let share = width > 0 ? Double((time - range.lowerBound).nanoseconds) / width : 0
            counts[min(max(Int(share * Double(bins)), 0), bins - 1)] += 1
        }
        return counts
    }
}
