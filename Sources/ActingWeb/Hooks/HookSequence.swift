import JSON

/// The order in which the hooks of one name are asked, and what becomes of their answers.
///
/// The first answer that is not `nil` wins. A hook that throws passes the question on, and its error is kept: where
/// no hook answers in the end, the first error is the result.
struct HookSequence {
    /// What came of asking.
    enum Conclusion {
        /// A hook answered.
        case answered(JSONValue)
        /// None answered and none threw, or there is no such hook.
        case unanswered
        /// None answered; the first error.
        case failed(HookFailure)
    }

    private let hooks: [Hook]
    private var asked = 0
    private var answer: JSONValue?
    private var failure: HookFailure?

    init(_ hooks: [Hook]) {
        self.hooks = hooks
    }

    /// The hook to ask now; `nil` when the question is settled.
    var next: Hook? { answer == nil && asked < hooks.count ? hooks[asked] : nil }

    /// Takes what the hook that was `next` came to.
    mutating func record(_ result: Result<JSONValue?, any Error>) {
        guard let hook = next else { return }
        asked += 1
        switch result {
        case .success(let value): answer = value
        case .failure(let error):
            if failure == nil { failure = HookFailure(hook: hook.name, index: hook.index, error: error) }
        }
    }

    var conclusion: Conclusion {
        if let answer { return .answered(answer) }
        if let failure { return .failed(failure) }
        return .unanswered
    }
}

extension HookSequence.Conclusion {
    /// The answer, `nil` where there was none, or the first error thrown.
    func get() throws(HookFailure) -> JSONValue? {
        switch self {
        case .answered(let value): value
        case .unanswered: nil
        case .failed(let failure): throw failure
        }
    }
}
