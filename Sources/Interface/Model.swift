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
    /// Events that found their ring full, in all.
    package internal(set) var dropped = 0
    /// What is known now; the views show `picture`.
    var live: Picture
    /// What the views show while they are paused.
    var paused: Picture?
    var list = ListState()
    /// The request that is open, over the list.
    var page: PageState?
    /// The help, over everything else.
    var help: HelpState?
    /// One line that the next key clears.
    var notice: String?
    var output = CapturedOutput()

    package init(
        server: Server, size: Size, glyphs: Glyphs = .unicode, limits: RequestLog.Limits = RequestLog.Limits()
    ) {
        self.server = server
        self.size = size
        self.glyphs = glyphs
        live = Picture(
            log: RequestLog(limits: limits), now: Instant(nanoseconds: 0),
            clock: WallClock(reading: TimeOfDay(sinceMidnight: .zero), at: Instant(nanoseconds: 0)))
    }

    /// What the views show: what is known now, or what was when the view was paused.
    var picture: Picture { paused ?? live }

    /// Where keys go.
    var scope: Scope {
        if help != nil { return .help }
        return page == nil ? .requests : .request
    }

    /// The place of the selected request in the list; `nil` while the list is empty.
    ///
    /// A selected request that has left the log was the oldest, so the oldest takes its place.
    var selectedPosition: Int? {
        guard picture.log.count > 0 else { return nil }
        switch list.selection {
        case .newest: return 0
        case .request(let id): return picture.log.position(of: id) ?? picture.log.count - 1
        }
    }

    var selectedEntry: RequestLog.Entry? {
        selectedPosition.flatMap { picture.log[position: $0] }
    }
}
