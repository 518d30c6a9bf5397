import Testing
import Trace

@Suite struct InstantTests {
    @Test func `a difference is a duration in nanoseconds`() {
        #expect(Instant(nanoseconds: 250).since(Instant(nanoseconds: 100)) == .nanoseconds(150))
    }

    @Test func `a reversed order counts as no time`() {
        #expect(Instant(nanoseconds: 100).since(Instant(nanoseconds: 250)) == .zero)
    }

    @Test func `moving past either end of the clock stops there`() {
        #expect(Instant(nanoseconds: .max).advanced(by: .nanoseconds(1)) == Instant(nanoseconds: .max))
        #expect(Instant(nanoseconds: 5).advanced(by: .nanoseconds(-9)) == Instant(nanoseconds: 0))
    }
}
