import Analysis
import Screen
import Trace

/// Takes in what happened.
///
/// - Parameters:
///   - model: The interface's state, which becomes the one after the message.
///   - message: What happened.
/// - Returns: What is to be done outside the interface, in that order.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let effects = model.take(message)
    model.readPage()
    model.notePosition()
    return effects
}

extension Model {
    fileprivate mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .input(let input): return take(input)
        case .tick(let now, let vitals):
            tick(now, vitals)
            return tickDemo()
        case .events(let events): take(events)
        case .dropped(let count): dropped += min(max(0, count), .max - dropped)
        case .live(let requests): forget(inFlightExcept: requests)
        case .output(let lines): live.console.print(lines, at: live.now)
        case .modeChanged(let mode):
            server.mode = mode
            notice = "mode \(mode.rawValue) from the next request on"
        case .levelChanged(let level):
            settings.level = level
            notice = "observing \(level.name) from the next request on"
        case .figures(let figures): live.figures = figures
        case .themeChanged(let name): settings.theme = name
        case .notice(let text): notice = text
        case .tried(let news): return take(news)
        case .loaded(let news): take(news)
        }
        return []
    }

    fileprivate mutating func tick(_ now: Instant, _ vitals: Vitals) {
        self.vitals = vitals
        live.now = now
        live.clock.adjust(to: vitals.timeOfDay, at: now)
        guard paused == nil else { return }
        list.listing.refresh(live, remarks)
        rank()
    }

    fileprivate mutating func take(_ events: [Event]) {
        live.take(events)
        noteChanges()
    }

    fileprivate mutating func forget(inFlightExcept requests: Set<Request.ID>) {
        live.log.forget(inFlightExcept: requests)
        noteChanges()
    }

    /// A list that is paused stays as it is, and is made anew when it goes on.
    private mutating func noteChanges() {
        let changes = live.log.takeChanges()
        if paused == nil { list.listing.note(changes) }
    }

    fileprivate mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key): return take(key)
        case .pointer(let pointer): return take(pointer)
        case .resize(let size):
            self.size = size
            return []
        case .resumed: return [.repaint]
        case .interrupted(.interrupt) where prompt != nil: return takeIntoPrompt(.control("c")) ?? []
        case .interrupted(.interrupt) where tryOut.isSending: return cancelCall()
        case .interrupted(.interrupt) where isLoading: return stopLoad()
        case .interrupted: return [.quit(leavingScreen: false)]
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        notice = nil
        if let effects = takeIntoPrompt(key) { return effects }
        guard let binding = binding(of: key) else { return [] }
        return perform(binding.command, askedBy: key.label(glyphs: glyphs))
    }

    /// Does what was asked for, or says why not.
    ///
    /// - Parameters:
    ///   - command: what to do.
    ///   - name: the key or the word by which it was asked for.
    /// - Returns: what is to be done outside the interface.
    mutating func perform(_ command: Command, askedBy name: String) -> [Effect] {
        if let obstacle = command.obstacle(in: self) {
            notice = "\(name): \(obstacle)"
            return []
        }
        return perform(command)
    }
}
