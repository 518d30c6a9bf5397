/// What a row says about its goal.
package enum Verdict: Hashable, Sendable {
    case met
    case missed
    /// There are figures, and no goal, or a reason not to judge by it.
    case unjudged(String?)
    /// There are no figures, as something was not asked for; what to do to have them.
    case unasked(String)
    /// There are no figures, or none to trust, as something went wrong.
    case failed(String)

    /// The verdict as a word of a report for programs.
    package var name: String {
        switch self {
        case .met: "met"
        case .missed: "missed"
        case .unjudged: "unjudged"
        case .unasked: "unasked"
        case .failed: "failed"
        }
    }

    /// Why there is no judgement, where there is a reason.
    package var reason: String? {
        switch self {
        case .met, .missed: nil
        case .unjudged(let reason): reason
        case .unasked(let reason), .failed(let reason): reason
        }
    }

    /// The verdict as people read it.
    package var text: String {
        switch self {
        case .met: "met"
        case .missed: "MISSED"
        case .unjudged(let reason): reason.map { "not judged: \($0)" } ?? ""
        case .unasked(let reason): "not measured: \(reason)"
        case .failed(let reason): "FAILED: \(reason)"
        }
    }
}
