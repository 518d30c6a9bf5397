import Bench
import JSON
import JSONSchema
import Testing

@Suite struct ReportTests {
    private static let good = Results.experiment(Results.contender("one", 60, 50), Results.contender("two", 100, 100))
    private static let bad = Results.experiment(Results.contender("one", 40, 30), Results.contender("two", 100, 100))
    private static let broken = Results.experiment(
        Results.contender("one", 60, 50), Results.contender("two", trouble: "the server\u{1B}[2J went away"))

    @Test func `every report fits the schema that describes it`() throws {
        let schema = try Schema(compiling: BenchReportSchema.json)
        for result in [Self.good, Self.bad, Self.broken, Results.experiment(Results.contender("one", 1, 2))] {
            let report = Results.report(result, isInterrupted: true, isDebug: true)
            let written = try JSONValue(parsing: report.json.encoded())
            #expect(schema.faults(in: written).map(\.description) == [])
        }
        #expect(Results.report(Self.good).json["experiments"]?[0]?["rows"]?[0]?["median"] == 0.55)
    }

    @Test(arguments: [(Self.good, 0), (Self.bad, 2), (Self.broken, 1)] as [(ExperimentResult, Int32)])
    func `the exit code tells how it went`(result: ExperimentResult, code: Int32) {
        #expect(Results.report(result).exitCode == code)
        #expect(Results.report(result, isInterrupted: true).exitCode == 130)
    }

    @Test func `a debug build is told loudly and judged by nothing`() {
        let report = Results.report(Self.bad, isDebug: true)

        #expect(report.exitCode == 0)
        #expect(report.lines.first?.contains("DEBUG BUILD") == true)
        #expect(report.lines.last?.contains("DEBUG BUILD") == true)
        #expect(report.markdown.first?.contains("DEBUG BUILD") == true)
        #expect(report.lines.contains { $0.contains("not judged: a debug build") })
    }

    @Test func `the lines have the figure, its range, the goal and the verdict`() {
        let text = Results.report(Self.good).lines.joined(separator: "\n")

        #expect(text.contains("Abacus, 2 cores, 8 GB, Linux 1.2; Swift 6.3, release build"))
        #expect(text.contains("it took 1 min 23 s; load average 0.50 before"))
        #expect(text.contains("0.55× (0.50×–0.60×)  at least 0.50×    met"))
        #expect(text.contains("55 (50–60)"))
    }

    @Test func `a table's cells are as many as its heads, whatever is in them`() {
        for result in [Self.good, Self.broken] {
            let rows = Results.report(result).markdown.filter { $0.hasPrefix("|") }
            let bars = rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
            #expect(bars.prefix(5).allSatisfy { $0 == bars.first })
            #expect(bars.dropFirst(5).allSatisfy { $0 == bars.last })
            #expect(rows.contains { $0.contains("one \\| two") })
        }
    }

    @Test func `what others say cannot move the cursor`() {
        let report = Results.report(Self.broken)

        #expect((report.lines + report.markdown).allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }
}
