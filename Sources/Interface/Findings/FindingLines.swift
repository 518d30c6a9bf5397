import Analysis
import Screen

/// One finding in full: what was found, why that matters, what shows it and what to do.
struct FindingLines {
    private static let inset = 9

    let finding: Finding
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        Line(finding.what, .textStrong).wrapped(to: columns, hanging: 2, glyphs)
            + Self.section("why", Line(finding.rule.why), columns: columns, glyphs)
            + evidence(columns: columns)
            + Self.section("fix", Line(finding.rule.fix, .textOk), columns: columns, glyphs)
    }

    /// A text with its name in a gutter on the left.
    static func section(_ name: String, _ text: Line, columns: Int, _ glyphs: Glyphs) -> [Line] {
        (Line(TextFit.fit(name, columns: inset, glyphs: glyphs), .textHeading) + text)
            .wrapped(to: columns, hanging: inset, glyphs)
    }

    private func evidence(columns: Int) -> [Line] {
        finding.evidence.enumerated().flatMap { index, line in
            Self.section(index == 0 ? "evidence" : "", Line(line), columns: columns, glyphs)
        }
    }
}
