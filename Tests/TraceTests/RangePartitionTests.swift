import Testing
import Trace

@Suite struct RangePartitionTests {
    @Test(arguments: 0...9)
    func `the place is found where what holds ends`(place: Int) {
        #expect((0..<9).partition { $0 < place } == place)
    }

    @Test func `a range without places has no other than its bound`() {
        #expect((3..<3).partition { _ in true } == 3)
    }

    @Test func `a long range is asked about few of its places`() {
        var count = 0
        let place = (0..<Int.max).partition { index in
            count += 1
            return index < 1_000_000_007
        }

        #expect(place == 1_000_000_007)
        #expect(count <= 64)
    }
}
