import JSON

/// The plan of actions and methods: one hook after the other until one answers.
///
/// The first answer that is not `nil` wins. A hook that throws passes the question on, and its error is kept: where
/// no hook answers in the end, the first error is the result. A hook that is interrupted ends the matter.
struct HookSequence<Input: Sendable>: HookPlan {
    private let entries: [HookEntry<Input>]
    private let input: Input
    private var asked = 0
    private var answer: JSONValue?
    private var failure: HookFailure?
    private var isInterrupted = false

    init(_ entries: [HookEntry<Input>], input: Input) {
        self.entries = entries
        self.input = input
    }

    var next: [HookStep<Input>] {
        answer == nil && !isInterrupted && asked < entries.count ? [HookStep(entry: entries[asked], input: input)] : []
    }

    var hooks: [Hook] { entries.map(\.hook) }

    mutating func record(_ result: Result<JSONValue?, any Error>) {
        guard let entry = next.first?.entry else { return }
        asked += 1
        switch result {
        case .success(let value): answer = value
        case .failure(let error as any HookInterruption):
            isInterrupted = true
            failure = HookFailure(entry.hook, error)
        case .failure(let error): failure = failure ?? HookFailure(entry.hook, error)
        }
    }

    /// The answer, `nil` where there was none; where none answered, the first error thrown.
    var conclusion: Result<JSONValue?, HookFailure> {
        if answer == nil, let failure { return .failure(failure) }
        return .success(answer)
    }
}
