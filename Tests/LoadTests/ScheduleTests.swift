import Load
import Testing
import Trace

@Suite struct ScheduleTests {
    @Test func `a constant rate is even, whoever sends which part`() {
        var whole = Arrivals(rate: 100, spacing: .constant)
        var parts = (0..<3).map { Arrivals(rate: 100, spacing: .constant, part: $0, of: 3) }

        let expected = (0..<300).map { Duration.milliseconds(10 * $0) }
        #expect((0..<300).map { _ in whole.next() }.elementsEqual(expected) { abs($0.inSeconds - $1.inSeconds) < 1e-8 })
        let together = parts.indices.flatMap { part in (0..<100).map { _ in parts[part].next() } }.sorted()
        #expect(together.elementsEqual(expected) { abs($0.inSeconds - $1.inSeconds) < 1e-8 })
    }

    @Test(arguments: [1, 4]) func `independent arrivals have the mean and the spread of a Poisson process`(parts: Int) {
        let times = (0..<parts).flatMap { part in
            var arrivals = Arrivals(rate: 1_000, spacing: .poisson, seed: 7, part: part, of: parts)
            return (0..<(100_000 / parts)).map { _ in arrivals.next().inSeconds }
        }.sorted()
        let gaps = zip(times, times.dropFirst()).map { $1 - $0 }.prefix(90_000)
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        let variance = gaps.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(gaps.count)

        #expect(abs(mean * 1_000 - 1) < 0.02)
        // The standard deviation of an exponential distribution is its mean.
        #expect(abs(variance.squareRoot() / mean - 1) < 0.02)
    }

    @Test(arguments: [0.3, 0.6, 0.8])
    func `a queue of independent arrivals waits as Pollaczek and Khinchine say`(utilisation: Double) {
        let service = 0.001
        var arrivals = Arrivals(rate: utilisation / service, spacing: .poisson, seed: 2)
        let due = (0..<400_000).map { _ in arrivals.next() }
        let times = Theory.responseTimes(due, service: .milliseconds(1)).map(\.inSeconds)

        let expected = service + utilisation * service / (2 * (1 - utilisation))
        #expect(abs(times.reduce(0, +) / Double(times.count) / expected - 1) < 0.03)
    }

    @Test func `a rising rate sends half as many and then all`() {
        var arrivals = Arrivals(rate: 1_000, spacing: .constant, ramp: .seconds(2))
        let times = (0..<3_000).map { _ in arrivals.next().inSeconds }

        #expect((995...1_005).contains(times.count { $0 < 2 }))
        #expect((245...255).contains(times.count { $0 < 1 }))
        #expect((995...1_005).contains(times.count { $0 >= 2 && $0 < 3 }))
    }

    @Test(arguments: [0, -5, Double.nan, .infinity, 1e300])
    func `a rate that is none traps nothing`(rate: Double) {
        var arrivals = Arrivals(rate: rate, spacing: .constant, ramp: .seconds(1))
        for _ in 0..<10 { #expect(arrivals.next() >= .zero) }
    }
}
