/// The kinds of things that are looked for in traces; the raw value is the id under which users know them.
package enum FindingRule: String, CaseIterable, Hashable, Sendable {
    case loopHeld = "loop-held"
    case threadPerCall = "thread-per-call"
    case poolSaturated = "pool-saturated"
    case queueGrowing = "queue-growing"
    case contextLost = "context-lost"
    case errorMasked = "error-masked"
    case hookShadowed = "hook-shadowed"
    case refusedSilently = "refused-silently"
    case vetoLost = "veto-lost"
    case cancelIgnored = "cancel-ignored"
    case slowSerialisation = "slow-serialisation"
    case syncHook = "sync-hook"
    case deprecatedUse = "deprecated-use"
    case pathContradiction = "path-contradiction"

    /// The name of the article that explains the finding.
    package var article: String { "Finding-\(rawValue)" }

    /// Why it matters.
    package var why: String {
        switch self {
        case .loopHeld: "every other request of the loop waits until it is given back"
        case .threadPerCall: "each call makes a thread and a loop, and its caller's loop is held meanwhile"
        case .poolSaturated: "as many calls as there are workers run at a time, and the others wait"
        case .queueGrowing: "more comes than is done, so that waits grow without an end"
        case .contextLost: "task-locals are gone there: loggers, trace contexts and whatever else callers have bound"
        case .errorMasked: "the caller is not told what went wrong first"
        case .hookShadowed: "the hook is registered, but another one answers before it is asked"
        case .refusedSilently: "the caller cannot tell that nobody did anything"
        case .vetoLost: "what a hook refused was answered as if it had been done"
        case .cancelIgnored: "a hook goes on working for a caller who has gone"
        case .slowSerialisation: "the loop or worker is busy with bytes instead of hooks"
        case .syncHook: "a sync hook takes a worker for as long as it runs, or the loop where hooks run inline"
        case .deprecatedUse: "synchronous handlers on an event loop will go"
        case .pathContradiction: "the hook did not run where its mode says, so what is assumed of it does not hold"
        }
    }

    /// What to do.
    package var fix: String {
        switch self {
        case .loopHeld: "await instead of blocking; take long computing off the loop; use --sync-hooks offload"
        case .threadPerCall: "await the hook: serve it with the async handlers, or call execute…Async"
        case .poolSaturated: "make the hooks async, or give the pool more workers"
        case .queueGrowing: "make the hooks faster or async, add workers, or turn callers away earlier"
        case .contextLost: "use the mode async, and child tasks instead of detached ones; else bind the values again"
        case .errorMasked: "let the hook's error pass, or put its words into the one that replaces it"
        case .hookShadowed: "let the earlier hook answer nil where the later one is meant, or remove one of them"
        case .refusedSilently: "answer, or throw an error that says why not"
        case .vetoLost: "let PropertyRejected pass, or answer that the change was refused"
        case .cancelIgnored: "check Task.isCancelled between steps, and use calls that heed cancellation"
        case .slowSerialisation: "answer with less, or in pages"
        case .syncHook: "make the closure await what it waits for; one that only computes briefly can stay"
        case .deprecatedUse: "serve with the async handlers (--mode async), or await execute…Async"
        case .pathContradiction: "look for detached tasks, Dispatch and calls without their request in the hook"
        }
    }
}
