import Analysis
import Screen
import Trace

/// Walking an audience through a demo.
extension Model {
    /// The demo that is going on.
    var runningDemo: DemoState? { demo.flatMap { $0.run.hasEnded ? nil : $0 } }

    /// Whether the scoreboard stands in place of the view.
    var showsBoard: Bool { runningDemo?.showsBoard ?? false }

    /// What the demo came to so far; `nil` where there was none.
    package var demoRun: DemoRun? { demo?.run }

    /// Lets the demo take note of the time, and does what follows.
    mutating func tickDemo() -> [Effect] {
        // The timer waits for whoever reads or types something else.
        let action = demo?.run.tick(live.now, live.log, isHeld: overlay != nil || prompt != nil)
        return action.map { perform($0) } ?? []
    }

    /// Why the demo cannot do just now what is asked of it; `nil` where it can.
    func obstacle(to wish: DemoRun.Wish) -> String? {
        guard let run = demo?.run else { return "no demo is going on; actingweb-inspector demo begins one" }
        return wish == .next && isAwayFromBoard ? nil : run.obstacle(to: wish)
    }

    /// Asks something of the demo that nothing is in the way of.
    mutating func follow(_ wish: DemoRun.Wish) -> [Effect] {
        guard wish != .next || !isAwayFromBoard else { return perform(.show(.scoreboard)) }
        let action = demo?.run.follow(wish)
        if runningDemo == nil { demo?.showsBoard = false }
        return action.map { perform($0) } ?? []
    }

    /// Whether the last step is the scoreboard, and the reader went from it to a view.
    private var isAwayFromBoard: Bool {
        guard let demo = runningDemo, demo.run.isLast, demo.run.isSeen else { return false }
        return demo.run.step?.view == .scoreboard && !demo.showsBoard
    }

    private mutating func perform(_ action: DemoRun.Action) -> [Effect] {
        switch action {
        case .play(let order):
            resumeView()
            show(.requests)
            list.selection = .newest
            list.line = 0
            return [.tryOut(.demo(order))]
        case .show(let view):
            resumeView()
            show(view)
            return []
        case .end: return [.quit(leavingScreen: false)]
        }
    }

    /// A view that is paused would show nothing of what happens.
    private mutating func resumeView() {
        if paused != nil { _ = perform(.pause) }
    }

    private mutating func show(_ view: DemoStep.View) {
        switch view {
        case .page:
            show(.requests)
            if let request = demo?.run.play?.requests.first(where: { live.log[id: $0] != nil }) {
                show(PageState(request: request))
            }
        case .hooks: showFromTop(.hooks)
        case .findings:
            showFromTop(.findings)
            selectFinding()
        case .loops:
            showFromTop(.loops)
            selectStall()
        case .scoreboard:
            show(.requests)
            demo?.showsBoard = true
            demo?.top = 0
        }
    }

    private mutating func showFromTop(_ tab: Tab) {
        cursors[tab] = nil
        show(tab)
    }

    /// Selects the stall that the step's calls were, so that it and its victims are in sight.
    private mutating func selectStall() {
        let stalls = live.log.stalls.entries.filter { $0.stall.request.map(played.contains) ?? false }
        guard let longest = stalls.max(by: { $0.stall.length < $1.stall.length }) else { return }
        select(LoopsRow.stall(longest.stall, victims: longest.victims.count).key)
    }

    /// Selects the first finding on the step's calls.
    private mutating func selectFinding() {
        let groups = FindingsView.groups(self)
        if let group = groups.first(where: { !played.isDisjoint(with: $0.requests) }) { select(group.name) }
    }

    private var played: Set<Request.ID> { Set(demo?.run.play?.requests ?? []) }

    /// Puts the cursor of the view in front on a row by its name, where there is one.
    private mutating func select(_ key: String) {
        guard let position = rowsView?.keys.firstIndex(of: key) else { return }
        var cursor = ListCursor()
        cursor.select(key, at: position, line: 0)
        cursors[tab] = cursor
    }

    // MARK: - Keys

    /// The bindings that work here; those of a demo come first, and take their keys from the view's.
    ///
    /// Forms and the view of load keep theirs, which set and end things.
    var bindings: [Binding] {
        let own = settings.keymap.bindings(in: scope)
        guard runningDemo != nil, overlay == nil, scope != .demo, !Scope.setting.contains(scope) else { return own }
        let first = settings.keymap.bindings.filter { $0.command.wish != nil }
        let taken = Set(first.flatMap(\.keys))
        return first
            + own.compactMap { binding in
                var binding = binding
                binding.keys.removeAll(where: taken.contains)
                return binding.keys.isEmpty ? nil : binding
            }
    }

    /// The binding of a key here; `nil` where the key does nothing.
    func binding(of key: Key) -> Binding? {
        bindings.first { $0.keys.contains(key) }
    }

    // MARK: - The scoreboard

    mutating func scrollBoard(by steps: Int) {
        guard let top = demo?.top else { return }
        let view = DemoBoardView(model: self, skeleton: skeleton)
        demo?.top = ListCursor.moved(min(top, view.lastTop), by: steps, within: 0...view.lastTop)
    }
}
