import Bench

/// The response times of one run.
struct Latencies {
    /// In ascending order.
    private let sorted: [Duration]
    private let span: Duration

    /// - Parameters:
    ///   - times: one for each answered request.
    ///   - span: how long the run took.
    init(_ times: [Duration], over span: Duration) {
        sorted = times.sorted()
        self.span = span
    }

    var count: Int { sorted.count }

    var perSecond: Double { Double(count) / span.seconds }

    /// The time that this share of the requests stayed within; zero for a run without requests.
    func quantile(_ share: Double) -> Duration {
        guard !sorted.isEmpty else { return .zero }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    var milliseconds: Double { seconds * 1_000 }
}

extension [Double] {
    /// The middle value, and the least and the greatest.
    var summary: (median: Double, low: Double, high: Double) {
        Spread(self).map { ($0.median, $0.low, $0.high) } ?? (0, 0, 0)
    }
}

extension Double {
    /// With two digits behind the point.
    var short: String {
        let hundredths = (self * 100).rounded()
        return "\(Int(hundredths / 100)).\(Int(abs(hundredths)) % 100 < 10 ? "0" : "")\(Int(abs(hundredths)) % 100)"
    }
}
