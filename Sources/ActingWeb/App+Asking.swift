import JSON

extension App {
    /// Asks the hooks of a plan one after the other, blocking the calling thread until they have answered.
    func ask<Plan: HookPlan>(_ plan: Plan, _ name: String) -> Plan.Conclusion {
        var plan = plan
        var trail = DecisionTrail(plan, name)
        while case let steps = plan.next, !steps.isEmpty {
            for step in steps {
                let result = Result { try step.entry.run(step.input, as: occasion(name)) }
                plan.record(result)
                trail?.record(result)
            }
        }
        trail?.report(isRefusal: plan.isRefused)
        return plan.conclusion
    }

    /// Asks the hooks of a plan, awaiting async hooks, and several at the same time where the plan allows that.
    func askAsync<Plan: HookPlan>(_ plan: Plan, _ name: String) async -> Plan.Conclusion {
        var plan = plan
        var trail = DecisionTrail(plan, name)
        while case let steps = plan.next, let first = steps.first {
            let results =
                steps.count == 1 ? [await Self.result(of: first, occasion(name))] : await together(steps, name)
            for result in results {
                plan.record(result)
                trail?.record(result)
            }
        }
        trail?.report(isRefusal: plan.isRefused)
        return plan.conclusion
    }

    private func occasion(_ name: String) -> HookOccasion {
        HookOccasion(name: name, timeout: hookTimeout, warnings: heldLoops)
    }

    /// What hooks came to that ran at the same time, in the order of the steps.
    private func together<Input>(
        _ steps: [HookStep<Input>], _ name: String
    ) async -> [Result<JSONValue?, any Error>] {
        let occasion = occasion(name)
        return await withTaskGroup { tasks in
            for (place, step) in steps.enumerated() {
                tasks.addTask { (place, await Self.result(of: step, occasion)) }
            }
            let results = await tasks.reduce(into: []) { $0.append($1) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func result<Input>(
        of step: HookStep<Input>, _ occasion: HookOccasion
    ) async -> Result<JSONValue?, any Error> {
        do {
            return .success(try await step.entry.runAsync(step.input, as: occasion))
        } catch {
            return .failure(error)
        }
    }
}
