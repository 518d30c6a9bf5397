package import Analysis
package import Trace

/// A demo from its first step to its last: which one is in front, what was seen of each, and when it goes on.
///
/// It decides and does nothing: what is to be done is returned as an `Action`.
package struct DemoRun: Hashable, Sendable {
    /// What makes the demo go on.
    package enum Pace: Hashable, Sendable {
        case keys
        /// Each step stays so long when its calls are back; the last one too, and then the demo is over.
        case timer(Duration)
    }

    /// Something to do outside.
    package enum Action: Hashable, Sendable {
        /// Have the calls of the step made.
        case play(DemoOrder)
        /// Bring up what the step shows.
        case show(DemoStep.View)
        case end
    }

    /// How far the step in front is.
    enum Stage: Hashable, Sendable {
        /// Nobody was asked to make its calls yet.
        case due
        /// Its calls are out, or back and not yet whole in the log, for so long.
        case calling(Duration)
        /// What there was to see was seen so long ago, as far as the timer counts.
        case seen(Duration)
    }

    /// How long a trace may be incomplete when its calls are back; then what there is has to do.
    private static let patience = Duration.seconds(5)

    package let steps: [DemoStep]
    package let pace: Pace
    private(set) var index = 0
    private(set) var stage = Stage.due
    /// The last play of each step that was begun.
    private(set) var plays: [Int: DemoPlay] = [:]
    private(set) var isTimerPaused = false
    /// Whether the audience has seen enough; what was seen stays known.
    private(set) var hasEnded = false
    private var turn = 0
    private var lastTick: Instant?
    /// Whether a play that was made again had not been as announced.
    private var wasOtherwise = false

    package init(_ steps: [DemoStep] = DemoScript.steps, pace: Pace) {
        self.steps = steps
        self.pace = pace
    }

    var step: DemoStep? { steps.indices.contains(index) ? steps[index] : nil }
    var play: DemoPlay? { plays[index] }
    var isLast: Bool { index + 1 >= steps.count }

    /// Whether the step's calls are back and seen.
    var isSeen: Bool {
        if case .seen = stage { true } else { false }
    }

    /// Whether anything was seen so far, and everything that was, as it was announced.
    package var isAsAnnounced: Bool {
        !wasOtherwise && plays.values.contains { !$0.sights.isEmpty } && plays.values.allSatisfy(\.isAsAnnounced)
    }

    /// Whether the last step is in front and seen: there is nothing after it, whether or not somebody stays.
    package var isOver: Bool { isLast && isSeen }

    // MARK: - What happens

    package mutating func take(_ news: DemoNews) {
        plays[index]?.take(news)
    }

    /// Takes note of the time.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - log: what is known of requests by then.
    ///   - isHeld: whether the timer stands still, as somebody looks at something else.
    /// - Returns: what is to be done; `nil` for nothing.
    package mutating func tick(_ now: Instant, _ log: RequestLog, isHeld: Bool = false) -> Action? {
        let passed = lastTick.map { now.since($0) } ?? .zero
        lastTick = now
        guard !hasEnded, let step else { return nil }
        switch stage {
        case .due: return begin(step)
        case .calling(let waited):
            stage = .calling(waited + (play?.isBack == true ? passed : .zero))
            guard let play, play.isBack, play.isObserved(in: log) || waited >= Self.patience else { return nil }
            plays[index]?.look(at: log)
            stage = .seen(.zero)
            return .show(step.view)
        case .seen(let stayed):
            plays[index]?.look(at: log)
            guard case .timer(let every) = pace, !isTimerPaused, !isHeld else { return nil }
            stage = .seen(stayed + passed)
            guard stayed + passed >= every else { return nil }
            guard isLast else { return enter(index + 1) }
            hasEnded = true
            return .end
        }
    }

    private mutating func begin(_ step: DemoStep) -> Action {
        guard !step.rounds.isEmpty else {
            stage = .seen(.zero)
            return .show(step.view)
        }
        turn += 1
        plays[index] = DemoPlay(turn: turn, calls: step.calls)
        stage = .calling(.zero)
        return .play(DemoOrder(turn: turn, rounds: step.rounds))
    }

    /// Comes to a step; one that was played is shown as it was.
    private mutating func enter(_ place: Int) -> Action? {
        index = place
        guard let step else { return nil }
        guard plays[place] != nil else { return begin(step) }
        stage = .seen(.zero)
        return .show(step.view)
    }

    // MARK: - What is asked for

    /// What the audience can ask for.
    enum Wish: Hashable, Sendable {
        case next, previous, again, pauseTimer, leave
    }

    /// Why a wish cannot be followed just now; `nil` where it can.
    func obstacle(to wish: Wish) -> String? {
        guard !hasEnded else { return "the demo is over" }
        switch wish {
        case .next, .previous, .again:
            guard isSeen else { return "the calls of this step are not back yet" }
        case .pauseTimer:
            guard case .timer = pace else { return "there is no timer; the demo began without --every" }
        case .leave: break
        }
        switch wish {
        case .next where isLast: return "this is the last step"
        case .previous where index == 0: return "this is the first step"
        case .again where step?.rounds.isEmpty ?? true: return "nothing is called in this step"
        default: return nil
        }
    }

    /// Follows a wish that nothing is in the way of.
    mutating func follow(_ wish: Wish) -> Action? {
        guard obstacle(to: wish) == nil, let step else { return nil }
        switch wish {
        case .next: return enter(index + 1)
        case .previous: return enter(index - 1)
        case .again:
            wasOtherwise = wasOtherwise || play?.isAsAnnounced == false
            return begin(step)
        case .pauseTimer: isTimerPaused.toggle()
        case .leave: hasEnded = true
        }
        return nil
    }
}
