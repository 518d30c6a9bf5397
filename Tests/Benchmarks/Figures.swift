extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    var milliseconds: Double { seconds * 1_000 }
}

extension [Double] {
    /// The middle value, and the least and the greatest.
    var summary: (median: Double, low: Double, high: Double) {
        let sorted = sorted()
        guard let low = sorted.first, let high = sorted.last else { return (0, 0, 0) }
        return (sorted[sorted.count / 2], low, high)
    }
}

extension Double {
    /// With two digits behind the point.
    var short: String {
        let hundredths = (self * 100).rounded()
        return "\(Int(hundredths / 100)).\(Int(abs(hundredths)) % 100 < 10 ? "0" : "")\(Int(abs(hundredths)) % 100)"
    }
}
