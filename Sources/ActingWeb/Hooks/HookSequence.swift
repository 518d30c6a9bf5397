import JSON

/// The plan of actions and methods: one hook after the other until one answers.
///
/// The first answer that is not `nil` wins. A hook that throws passes the question on, and its error is kept: where
/// no hook answers in the end, the first error is the result.
struct HookSequence<Input: Sendable>: HookPlan {
    private let entries: [HookEntry<Input>]
    private let input: Input
    private var asked = 0
    private var answer: JSONValue?
    private var failure: HookFailure?

    init(_ entries: [HookEntry<Input>], input: Input) {
        self.entries = entries
        self.input = input
    }

    var next: [HookStep<Input>] {
        answer == nil && asked < entries.count ? [HookStep(entry: entries[asked], input: input)] : []
    }

    var hooks: [Hook] { entries.map(\.hook) }

    mutating func record(_ result: Result<JSONValue?, any Error>) {
        guard let entry = next.first?.entry else { return }
        asked += 1
        switch result {
        case .success(let value): answer = value
        case .failure(let error): failure = failure ?? HookFailure(entry.hook, error)
        }
    }

    /// The answer, `nil` where there was none; where none answered, the first error thrown.
    var conclusion: Result<JSONValue?, HookFailure> {
        if answer == nil, let failure { return .failure(failure) }
        return .success(answer)
    }
}
