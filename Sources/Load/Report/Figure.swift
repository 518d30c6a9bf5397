import Trace

/// Numbers as a report has them: digits behind the point that stay as many, and aligned to the right.
package enum Figure {
    /// With so many digits behind the point, from 0 to 6; what no integer holds is written as a dash.
    package static func text(_ value: Double, digits: Int = 2) -> String {
        let digits = min(max(0, digits), 6)
        let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        guard let scaled = Int64(exactly: (value * scale).rounded()) else { return "–" }
        let text = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        let sign = scaled < 0 ? "-" : ""
        return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }

    /// Milliseconds to the microsecond; a dash for `nil`.
    package static func milliseconds(_ duration: Duration?) -> String {
        duration.map { text(Double($0.nanoseconds) / 1e6, digits: 3) } ?? "–"
    }

    /// Seconds to the tenth.
    package static func seconds(_ duration: Duration) -> String {
        text(Double(duration.nanoseconds) / 1e9, digits: 1) + " s"
    }

    /// A share as percent.
    package static func percent(_ share: Double) -> String { text(share * 100, digits: share < 0.1 ? 2 : 1) + " %" }

    package static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    package static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Text of others without what would move a terminal's cursor.
    package static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "·" : $0 }))
    }
}
