import JSON

/// What became of each hook that could have answered one question, for those who observe.
struct DecisionTrail {
    private let kind: HookKind
    private let name: String
    private let hooks: [Hook]
    private var results: [HookDecision.Result] = []

    /// A trail of the hooks that a plan may ask; `nil` where there is nobody who wants details, or nothing to choose and
    /// nothing to refuse.
    init?(_ plan: some HookPlan, _ name: String) {
        guard ObservedRequest.current?.isTraced == true else { return nil }
        let hooks = plan.hooks
        guard let kind = hooks.first?.kind, hooks.count > 1 || kind == .property else { return nil }
        self.kind = kind
        self.name = name
        self.hooks = hooks
    }

    /// Takes what the next hook came to.
    mutating func record(_ result: Result<JSONValue?, any Error>) {
        switch result {
        case .success(.some): results.append(.won)
        case .success(.none): results.append(.passed)
        case .failure(let error): results.append(.failed(String(describing: error)))
        }
    }

    /// Tells the observer of the current request, once no hook is asked any more.
    ///
    /// - Parameter isRefusal: whether the last hook that was asked has refused what was to happen.
    func report(isRefusal: Bool) {
        guard let request = ObservedRequest.current else { return }
        var results = results
        if isRefusal, results.last == .passed { results[results.count - 1] = .refused }
        let decisions = hooks.enumerated().map { place, hook in
            HookDecision(
                hook: hook.name, index: hook.index, result: place < results.count ? results[place] : .skipped)
        }
        request.observer.hooksDecided(request, kind, name, decisions)
    }
}
