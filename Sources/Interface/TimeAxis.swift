import Trace

/// The marks of a time axis: round numbers from zero, of which the first has the unit.
struct TimeAxis: Hashable, Sendable {
    struct Mark: Hashable, Sendable {
        var column: Int
        var label: String
    }

    let marks: [Mark]

    /// The marks of a span of time drawn over that many columns.
    init(span: Duration, columns: Int) {
        let nanoseconds = max(1, span.nanoseconds)
        let inSeconds = nanoseconds >= 10_000_000_000
        let unit: Int64 = inSeconds ? 1_000_000_000 : 1_000_000
        let step = Self.step(nanoseconds, atMost: max(1, columns / 11))
        var marks: [Mark] = []
        var at: Int64 = 0
        while at <= nanoseconds {
            let column = Int(Double(at) / Double(nanoseconds) * Double(columns))
            let label = Self.text(at, unit: unit)
            guard column + label.count <= columns || marks.isEmpty else { break }
            marks.append(Mark(column: column, label: label))
            let (next, overflow) = at.addingReportingOverflow(step)
            guard !overflow else { break }
            at = next
        }
        marks[0].label += inSeconds ? " s" : " ms"
        self.marks = marks
    }

    /// The smallest of 1, 2 and 5 times a power of ten that makes at most that many steps.
    private static func step(_ nanoseconds: Int64, atMost count: Int) -> Int64 {
        var power: Int64 = 1_000
        while true {
            for factor in [1, 2, 5] as [Int64] {
                let (step, overflow) = power.multipliedReportingOverflow(by: factor)
                if overflow || nanoseconds / step < Int64(count) { return overflow ? .max : step }
            }
            let (next, overflow) = power.multipliedReportingOverflow(by: 10)
            guard !overflow else { return .max }
            power = next
        }
    }

    /// A number of units with as many decimals as it needs, up to three.
    private static func text(_ nanoseconds: Int64, unit: Int64) -> String {
        let thousandths = nanoseconds % unit / (unit / 1_000)
        guard thousandths > 0 else { return "\(nanoseconds / unit)" }
        var digits = String(thousandths)
        digits = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(nanoseconds / unit).\(digits)"
    }
}
