import Analysis
import JSON

/// A finding as a JSON object: within its request's line of `serve --log json`, or on a line by itself where it is about
/// none.
struct FindingRecord {
    let finding: Finding

    var json: JSONValue {
        var record: JSONObject = [
            "finding": .string(finding.rule.rawValue),
            "what": .string(finding.what),
            "why": .string(finding.rule.why),
            "evidence": .array(finding.evidence.map { .string($0) }),
            "fix": .string(finding.rule.fix),
            "article": .string(finding.rule.article),
        ]
        record["request"] = finding.request.map { .integer(Int64(clamping: $0)) }
        record["call"] = finding.call.map { .integer(Int64(clamping: $0)) }
        return .object(record)
    }
}
