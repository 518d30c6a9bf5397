import JSON

/// The plan of callbacks, subscriptions and the life cycle: every hook is asked, whatever the others say.
///
/// Neighbours that were registered as concurrent may run at the same time. Their results are taken in the order of
/// registration all the same, so that the conclusion is that of a sequence.
struct HookRound<Input: Sendable>: HookPlan {
    private let entries: [HookEntry<Input>]
    private let input: Input
    private var asked = 0
    private var answers: [JSONValue] = []
    private var failure: HookFailure?

    init(_ entries: [HookEntry<Input>], input: Input) {
        self.entries = entries
        self.input = input
    }

    var next: [HookStep<Input>] {
        let rest = entries.dropFirst(asked)
        let together = rest.prefix { $0.hook.isConcurrent }
        return (together.isEmpty ? rest.prefix(1) : together).map { HookStep(entry: $0, input: input) }
    }

    var hooks: [Hook] { entries.map(\.hook) }

    mutating func record(_ result: Result<JSONValue?, any Error>) {
        guard asked < entries.count else { return }
        switch result {
        case .success(.some(let answer)): answers.append(answer)
        case .success(.none): break
        case .failure(let error): failure = failure ?? HookFailure(entries[asked].hook, error)
        }
        asked += 1
    }

    /// The answers in order of registration, and the first error.
    var conclusion: HookOutcome<[JSONValue]> { HookOutcome(value: answers, failure: failure) }
}
