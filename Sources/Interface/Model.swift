package import Analysis
package import Screen
import Trace

/// The state of the interface; `update` alone changes it, `draw` shows it.
package struct Model: Hashable, Sendable {
    package internal(set) var server: Server
    /// The characters that the terminal can show.
    package let glyphs: Glyphs
    package internal(set) var size: Size
    package internal(set) var vitals = Vitals()
    package internal(set) var settings: Settings
    /// What the reader noted on requests.
    package internal(set) var remarks = Remarks()
    /// Events that found their ring full, in all.
    package internal(set) var dropped = 0
    /// What is known now; the views show `picture`.
    var live: Picture
    /// What the views show while they are paused.
    var paused: Picture?
    var tab = Tab.requests
    var list = ListState()
    /// Where the reader is in the other views that have rows.
    var cursors: [Tab: ListCursor] = [:]
    /// The order of the rows in views that put them in order themselves.
    var rankings: [Tab: Ranking] = [:]
    var hookOrder = HookOrder()
    var findingOrder = FindingOrder.newest
    /// What the view that calls the application shows.
    var tryOut = TryState()
    /// What the view of load is set to.
    var load = LoadState()
    /// The request that is open, over the view.
    var page: PageState?
    /// What an audience is walked through, or was.
    var demo: DemoState?
    /// What lies over everything else.
    var overlay: Overlay?
    /// The line that the reader types into; it takes all keys.
    var prompt: Prompt?
    var history = PromptHistory()
    var filterHistory = PromptHistory()
    var searchHistory = PromptHistory()
    /// One line that the next key clears.
    var notice: String?

    /// Makes the interface before anything happened.
    ///
    /// - Parameters:
    ///   - server: what is watched.
    ///   - size: how large the screen is.
    ///   - glyphs: the characters that it can show.
    ///   - settings: what the reader chose before.
    ///   - limits: how much of what is over stays.
    ///   - findings: what is known to be wrong by then.
    ///   - demo: what an audience is to be walked through.
    package init(
        server: Server, size: Size, glyphs: Glyphs = .unicode, settings: Settings = Settings(),
        limits: RequestLog.Limits = RequestLog.Limits(), findings: [Finding] = [], demo: DemoRun? = nil
    ) {
        self.server = server
        self.size = size
        self.glyphs = glyphs
        self.settings = settings
        list.columns = settings.columns
        list.listing = Listing(order: settings.order)
        live = Picture(
            log: RequestLog(limits: limits, notesChanges: true), now: Instant(nanoseconds: 0),
            clock: WallClock(reading: TimeOfDay(sinceMidnight: .zero), at: Instant(nanoseconds: 0)))
        live.findings = FindingLog(findings)
        self.demo = demo.map { DemoState(run: $0) }
    }

    /// What the views show: what is known now, or what was when the view was paused.
    var picture: Picture { paused ?? live }

    /// Whether the figures of hooks are on the screen, and so worth the work of taking them.
    package var needsFigures: Bool { tab == .hooks && page == nil && paused == nil }

    /// Whether something is under way whose times grow on the screen.
    package var isLively: Bool {
        demo != nil || live.log.inFlightCount > 0 || live.load.map { $0.end == nil } == true
    }

    /// Where keys go.
    var scope: Scope {
        overlay?.scope ?? (showsBoard ? .demo : nil) ?? page.map { $0.pane == .facts ? .request : .body }
            ?? (tab == .tryOut ? tryOut.scope : tab.scope)
    }

    // MARK: - The list of requests

    /// How many requests the list shows, wherever they are.
    var listedCount: Int { list.listing.count(in: picture.log) }

    /// The place of the selected request in the list; `nil` while the list is empty.
    ///
    /// A selected request that has left the list keeps its place, with no command about whatever stands there.
    var selectedPosition: Int? {
        let count = listedCount
        guard count > 0 else { return nil }
        switch list.selection {
        case .newest: return 0
        case .request(let id): return list.listing.position(of: id, in: picture.log) ?? min(list.position, count - 1)
        }
    }

    /// Remembers where the selected request stands, for when it leaves the list.
    mutating func notePosition() {
        switch list.selection {
        case .newest: list.position = 0
        case .request(let id): list.position = list.listing.position(of: id, in: picture.log) ?? list.position
        }
    }

    var selectedEntry: RequestLog.Entry? {
        selectedPosition.flatMap { list.listing.entry(at: $0, in: picture.log) }
    }

    /// The request that commands are about: the open one, else the selected one as long as it is in the list.
    var subject: Request.ID? { page?.request ?? (tab == .requests ? listedSelection : nil) }

    private var listedSelection: Request.ID? {
        guard case .request(let id) = list.selection else { return selectedEntry?.id }
        return list.listing.position(of: id, in: picture.log) == nil ? nil : id
    }
}
