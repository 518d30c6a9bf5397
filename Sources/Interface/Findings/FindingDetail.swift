import Analysis
import Screen
import Trace

/// What there is to say about a group of findings.
struct FindingDetail {
    let group: FindingGroup
    let picture: Picture
    let glyphs: Glyphs

    /// In one line: what was found last, and what to do.
    var summary: Line {
        Line(group.newest.what, .textStrong) + Line("; fix: ", .textSecondary) + Line(group.id.rule.fix)
    }

    func lines(columns: Int) -> [Line] {
        let rule = group.id.rule
        let title =
            Line(rule.rawValue, .textWarning) + (group.id.subject.map { Line("  \($0)", .textStrong) } ?? Line())
        let times = group.count == 1 ? "found once" : "found \(group.count) times"
        let last = group.last.map { ", last at \(picture.clock.reading(at: $0).text)" } ?? ", before any request"
        return [(title + Line("  \(times)\(last)", .textSecondary)).clipped(to: columns, glyphs)]
            + FindingLines(finding: group.newest, glyphs: glyphs).lines(columns: columns)
            + section("article", Line(rule.article, .textSecondary), columns: columns)
    }

    /// The requests with it that are kept, the newest first.
    var requests: [Line] {
        let entries = group.requests.compactMap { picture.log[id: $0] }
        guard !entries.isEmpty else {
            return [Line(group.requests.isEmpty ? "found in no request" : "its requests have left", .textSecondary)]
        }
        return [Line("requests with it", .textHeading)]
            + entries.map { RequestMention(entry: $0, picture: picture, glyphs: glyphs).line }
    }

    /// All of it as text, a fact to a line.
    var copied: String {
        let finding = group.newest
        let head = [finding.rule.rawValue, group.id.subject].compactMap(\.self).joined(separator: " ")
        return
            (["\(head): \(finding.what)", "why: \(finding.rule.why)"] + finding.evidence.map { "evidence: \($0)" }
            + ["fix: \(finding.rule.fix)"]).joined(separator: "\n")
    }

    private func section(_ name: String, _ text: Line, columns: Int) -> [Line] {
        FindingLines.section(name, text, columns: columns, glyphs)
    }
}
