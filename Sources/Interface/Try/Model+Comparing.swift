import JSON
import Screen
import Trace

/// Calling one tool on every path.
extension Model {
    /// What is compared where the reader is, so many times; `nil` where no call of a tool is in front.
    func comparisonPlan(count: Int) -> Comparison.Plan? {
        let modes = ExecutionMode.allCases
        return callInFront.map {
            Comparison.Plan(
                id: tryOut.count + 1, tool: $0.tool, arguments: $0.arguments,
                count: min(max(1, count), Comparison.mostCalls / modes.count), modes: modes)
        }
    }

    /// Plans a comparison; it begins when it is known what the tool says of itself, and may need a yes.
    mutating func compare(count: Int = Comparison.usualCount) -> [Effect] {
        guard let plan = comparisonPlan(count: count) else {
            notice = Self.notComparable
            return []
        }
        tryOut.planned = plan
        switch tryOut.knowledge {
        case .known, .failed: return compareAsPlanned()
        case .unknown, .asked: return wait(with: .compare, for: plan.tool)
        }
    }

    mutating func compareAsPlanned() -> [Effect] {
        guard let plan = tryOut.planned else { return [] }
        guard tryOut.offer(.tool, plan.tool)?.isRepeatable != true else { return startComparison() }
        overlay = .question(
            Question(
                text: "Call \(plan.tool) \(plan.count) times in each of \(plan.modes.count) modes? "
                    + "It does not say that it can be repeated.",
                command: .compare))
        return []
    }

    mutating func startComparison() -> [Effect] {
        guard let plan = tryOut.planned else { return [] }
        tryOut.planned = nil
        tryOut.count = plan.id
        tryOut.comparison = Comparison(plan: plan)
        enterTry(.comparison)
        return [.tryOut(.compare(plan))]
    }
}
