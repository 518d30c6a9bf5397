import Bench
import Testing

@Suite struct SpreadTests {
    @Test(arguments: [
        ([3.0], 3.0, 3.0, 3.0), ([3, 1, 2], 2, 1, 3), ([4, 1, 2, 3], 2.5, 1, 4), ([-1, 5], 2, -1, 5),
    ])
    func `the median is the middle, or between the two in the middle`(
        values: [Double], median: Double, low: Double, high: Double
    ) {
        let spread = Spread(values)

        #expect(spread?.median == median)
        #expect(spread?.low == low)
        #expect(spread?.high == high)
    }

    @Test func `nothing has no spread`() {
        #expect(Spread([]) == nil)
    }

    @Test func `the range stands beside the median unless it would say nothing`() {
        #expect(Spread([1, 2, 3])?.text { "\(Int($0))" } == "2 (1–3)")
        #expect(Spread([2.1, 2.2])?.text { "\(Int($0))" } == "2")
    }
}
