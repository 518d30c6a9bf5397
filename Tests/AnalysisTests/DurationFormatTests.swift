import Analysis
import Testing

@Suite struct DurationFormatTests {
    @Test(arguments: [
        (Duration.zero, "0.0ms"),
        (.microseconds(49), "0.0ms"),
        (.microseconds(50), "0.1ms"),
        (.microseconds(48_000), "48.0ms"),
        (.microseconds(214_312), "214.3ms"),
        (.nanoseconds(999_949_999), "999.9ms"),
        (.nanoseconds(999_950_000), "1.00s"),
        (.milliseconds(1_240), "1.24s"),
        (.milliseconds(99_994), "99.99s"),
        (.milliseconds(99_995), "1m40s"),
        (.seconds(1_000), "16m40s"),
        (.seconds(11_100), "3h05m"),
        (.seconds(864_000), "10d"),
        (.milliseconds(-5), "0.0ms"),
    ])
    func `a duration keeps a unit that fits its size`(duration: Duration, text: String) {
        #expect(DurationFormat.text(duration) == text)
    }

    @Test(arguments: [Duration.zero, .milliseconds(5), .milliseconds(214), .seconds(7), .seconds(80_000), nil])
    func `a column of durations has one width`(duration: Duration?) {
        #expect(DurationFormat.cell(duration).count == DurationFormat.width)
    }

    @Test func `no duration is a dash on the right`() {
        #expect(DurationFormat.cell(nil) == "      –")
    }

    @Test func `the longest duration there is has a text`() {
        #expect(DurationFormat.text(.seconds(Int64.max)) == "106751d")
        #expect(DurationFormat.fine(.seconds(Int64.max)) == "9223372036854.776 ms")
    }

    @Test(
        arguments: [
            (42, "0.042ms"), (9_999, "9.999ms"), (10_000, "10.0ms"), (1_240_000, "1.24s"),
        ] as [(Int64, String)])
    func `a figure has microseconds below ten milliseconds`(microseconds: Int64, text: String) {
        #expect(DurationFormat.figure(.microseconds(microseconds)) == text)
        #expect(text.count <= DurationFormat.width)
    }

    @Test func `the fine text goes to the microsecond`() {
        #expect(DurationFormat.fine(.microseconds(1_042)) == "1.042 ms")
    }

    @Test(arguments: [(Duration.milliseconds(20), "20.0 ms"), (.seconds(2), "2.00 s"), (.seconds(100), "1m40s")])
    func `a sentence has a space before the unit`(duration: Duration, text: String) {
        #expect(DurationFormat.prose(duration) == text)
    }
}
