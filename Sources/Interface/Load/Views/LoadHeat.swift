import Screen
import Trace

/// Response times over time as counts in rows and columns: a column a stretch of time, a row a range of times.
struct LoadHeat {
    private static let fewestRows = 8

    /// The values from the top row down; what has not come yet is no number.
    let rows: [[Double]]
    /// The shortest time of each row.
    let bounds: [Duration]

    /// - Parameters:
    ///   - timeline: what was counted.
    ///   - slots: the stretch of time of each column, from the timeline's beginning.
    ///   - rows: how many rows there are room for.
    init(_ timeline: LoadTimeline, slots: [Range<Duration>], rows: Int) {
        let columns = slots.map { slot in
            let slices = timeline.slices(from: slot.lowerBound, to: slot.upperBound)
            return slices.isEmpty ? nil : Self.sum(slices, buckets: timeline.bounds.count)
        }
        let groups = Self.groups(columns.compactMap(\.self), buckets: timeline.bounds.count, rows: rows)
        self.rows = groups.map { group in
            columns.map { counts in counts.map { Double($0[group].reduce(0, +)) } ?? .nan }
        }
        bounds = groups.map { $0.lowerBound == 0 ? .zero : timeline.bounds[$0.lowerBound] }
    }

    private static func sum(_ slices: ArraySlice<LoadTimeline.Slice>, buckets: Int) -> [Int] {
        slices.reduce(into: [Int](repeating: 0, count: buckets)) { sum, slice in
            for (bucket, count) in slice.times.prefix(buckets).enumerated() { sum[bucket] += count }
        }
    }

    /// The buckets of each row from the top down: as few to a row as there is room for, around those that have counts.
    private static func groups(_ columns: [[Int]], buckets: Int, rows: Int) -> [Range<Int>] {
        let used = (0..<buckets).filter { bucket in columns.contains { $0[bucket] > 0 } }
        guard rows > 0, var low = used.first, var high = used.last else { return [] }
        // Some room around them, so that the rows stay when slower or faster answers come.
        let wanted = min(rows, buckets, max(fewestRows, high - low + 3))
        while high - low + 1 < wanted {
            if high + 1 < buckets { high += 1 }
            if low > 0, high - low + 1 < wanted { low -= 1 }
        }
        let size = (high - low + rows) / rows
        return stride(from: low, through: high, by: size).map { $0..<min($0 + size, buckets) }.reversed()
    }
}
