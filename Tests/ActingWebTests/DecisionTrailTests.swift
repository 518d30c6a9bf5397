import JSON
import Testing

@testable import ActingWeb

@Suite struct DecisionTrailTests {
    /// Wants details, or does not.
    private struct Watcher: ExecutionObserver {
        let wantsDetails: Bool
    }

    /// A plan that says when it is asked for its hooks, which costs something.
    private struct Plan: HookPlan {
        let asked: Log<String>

        var next: [HookStep<JSONValue>] { [] }
        var conclusion: Int { 0 }
        var hooks: [Hook] {
            asked.add("hooks")
            return []
        }

        mutating func record(_ result: Result<JSONValue?, any Error>) {}
    }

    @Test(arguments: [nil, false, true] as [Bool?])
    func `hooks are listed for those who want details, and for nobody else`(_ wants: Bool?) {
        let asked = Log<String>()
        let request = wants.map { ObservedRequest(mode: .async, observer: Watcher(wantsDetails: $0)) }

        ObservedRequest.$current.withValue(request) {
            _ = DecisionTrail(Plan(asked: asked), "name")
        }

        #expect(asked.entries.isEmpty == (wants != true))
    }
}
