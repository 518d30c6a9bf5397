import JSON

/// The decisions about one question to hooks: whom to ask, with what, and what becomes of the answers.
///
/// A plan is a value and runs nothing. The blocking and the awaiting executor do what it says, so that both ask the
/// same hooks in the same order and come to the same conclusion.
protocol HookPlan {
    associatedtype Input: Sendable
    associatedtype Conclusion

    /// The hooks to ask now, several where they may run at the same time; empty when the question is settled.
    var next: [HookStep<Input>] { get }

    /// Takes what one hook came to; called for each of those that were `next`, in their order.
    mutating func record(_ result: Result<JSONValue?, any Error>)

    /// What came of it all, once nothing is `next`.
    var conclusion: Conclusion { get }

    /// Every hook that may be asked, in the order in which they are.
    var hooks: [Hook] { get }

    /// Whether the conclusion is that a hook did not let something happen.
    var isRefused: Bool { get }
}

extension HookPlan {
    /// Nothing happens here that could be refused.
    var isRefused: Bool { false }
}

/// One hook to ask, and what to call it with.
struct HookStep<Input: Sendable>: Sendable {
    let entry: HookEntry<Input>
    let input: Input
}
