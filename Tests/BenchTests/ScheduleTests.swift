import Bench
import Testing

@Suite struct ScheduleTests {
    @Test func `every other round goes backwards`() {
        #expect(Schedule.rounds(3, contenders: 3) == [[0, 1, 2], [2, 1, 0], [0, 1, 2]])
    }

    @Test(arguments: [1, 2, 5]) func `in an even number of rounds all have their turns as early as late`(count: Int) {
        let order = Schedule.rounds(4, contenders: count).flatMap(\.self)
        let places = (0..<count).map { contender in
            order.indices.filter { order[$0] == contender }.reduce(0, +)
        }

        #expect(Set(places).count == 1)
    }

    @Test func `nobody has no turns`() {
        #expect(Schedule.rounds(2, contenders: 0) == [[], []])
        #expect(Schedule.rounds(-1, contenders: 2) == [])
    }
}
