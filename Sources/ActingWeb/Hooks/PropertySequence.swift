import JSON

/// The plan of properties: every hook in turn gets the value that the one before it has left.
///
/// `put` and `post` stop at the first hook that answers nothing or throws, and are rejected. `get` and `delete` ask all
/// hooks; one that throws leaves the value as it was. A `delete` that the hooks leave no value for is rejected.
///
/// A hook is never asked about what it does itself: what it reads passes it by, and a write that would ask it again is
/// rejected, since it would not end.
struct PropertySequence: HookPlan {
    private let entries: [HookEntry<ActorCall<PropertyChange>>]
    private let actor: ActorInterface
    private let chain: [PropertyLink]
    private var change: PropertyChange
    private var asked = 0
    private var rejection: PropertyRejected?
    private var failure: HookFailure?
    private var withholder: Hook?

    /// A plan for hooks that are called inside those of a chain.
    init(
        _ entries: [HookEntry<ActorCall<PropertyChange>>], _ change: PropertyChange, of actor: ActorInterface,
        inside chain: [PropertyLink]
    ) {
        let link = { (hook: Hook) in PropertyLink(hook: hook.id, actor: actor.id, operation: change.operation) }
        let wanting = entries.filter { $0.hook.traits.operations.contains(change.operation) }
        self.entries = wanting.filter { !chain.contains(link($0.hook)) }
        self.actor = actor
        self.chain = chain
        self.change = change
        if change.operation != .get, let busy = wanting.first(where: { chain.contains(link($0.hook)) }) {
            rejection = PropertyRejected(change, busy.hook, .reentered)
        }
    }

    var next: [HookStep<ActorCall<PropertyChange>>] {
        guard rejection == nil, asked < entries.count else { return [] }
        let entry = entries[asked]
        var change = change
        change.chain =
            chain + [PropertyLink(hook: entry.hook.id, actor: actor.id, operation: change.operation)]
        return [HookStep(entry: entry, input: ActorCall(actor: actor, call: change))]
    }

    var hooks: [Hook] { entries.map(\.hook) }

    var isRefused: Bool { if case .failure = conclusion { true } else { false } }

    mutating func record(_ result: Result<JSONValue?, any Error>) {
        guard asked < entries.count else { return }
        let hook = entries[asked].hook
        asked += 1
        switch result {
        case .success(let value): take(value, from: hook)
        case .failure(let error):
            failure = failure ?? HookFailure(hook, error)
            if change.operation.isWrite { rejection = PropertyRejected(change, hook, .failed(error)) }
        }
    }

    private mutating func take(_ value: JSONValue?, from hook: Hook) {
        if value == nil {
            if change.operation.isWrite { rejection = PropertyRejected(change, hook, .refused) }
            if change.value != nil { withholder = hook }
        }
        change.value = value
    }

    /// The value that the hooks have left, and the first error.
    var conclusion: Result<HookOutcome<JSONValue?>, PropertyRejected> {
        if let rejection { return .failure(rejection) }
        if change.operation == .delete, change.value == nil, let withholder {
            return .failure(PropertyRejected(change, withholder, .refused))
        }
        return .success(HookOutcome(value: change.value, failure: failure))
    }
}
