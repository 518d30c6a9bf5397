import Trace

/// The moments of a run.
struct LoadWindow: Hashable {
    /// When the first request may be sent.
    let begin: Instant
    /// From when on it is counted.
    let measured: Instant
    /// Until when requests are sent; `nil` where their number decides.
    let end: Instant?

    init(begin: Instant, plan: LoadPlan) {
        self.begin = begin
        measured = begin.advanced(by: plan.ramp).advanced(by: plan.warmUp)
        end =
            switch plan.extent {
            case .duration(let length): measured.advanced(by: length)
            case .count: nil
            }
    }

    /// Whether a request of this moment counts.
    func measures(_ instant: Instant) -> Bool {
        instant >= measured && !isOver(at: instant)
    }

    func isOver(at instant: Instant) -> Bool {
        end.map { instant >= $0 } ?? false
    }
}
