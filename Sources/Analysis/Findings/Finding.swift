package import Trace

/// Something that a trace shows to be wrong, or in the way, with the facts that show it.
package struct Finding: Hashable, Sendable {
    package var rule: FindingRule
    /// What was found, in one sentence with its figures.
    package var what: String
    /// The facts it rests on, a line each.
    package var evidence: [String]
    package var request: Request.ID?
    package var call: HookCall.ID?
    /// The name of what it is about: a hook, a pool, or else what the request asked for.
    package var subject: String?

    package init(
        _ rule: FindingRule, _ what: String, evidence: [String] = [], request: Request.ID? = nil,
        call: HookCall.ID? = nil, subject: String? = nil
    ) {
        self.rule = rule
        self.what = what
        self.evidence = evidence
        self.request = request
        self.call = call
        self.subject = subject
    }
}
