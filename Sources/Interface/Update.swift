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
    switch message {
    case .input(let input): return model.take(input)
    case .tick(let now, let vitals): model.tick(now, vitals)
    case .events(let events): model.live.log.fold(events)
    case .dropped(let count): model.dropped += min(max(0, count), .max - model.dropped)
    case .live(let requests): model.live.log.forget(inFlightExcept: requests)
    case .output(let lines): model.output.take(lines)
    case .modeChanged(let mode):
        model.server.mode = mode
        model.notice = "mode \(mode.rawValue) from the next request on"
    case .notice(let text): model.notice = text
    }
    return []
}

extension Model {
    fileprivate mutating func tick(_ now: Instant, _ vitals: Vitals) {
        self.vitals = vitals
        live.now = now
        live.clock.adjust(to: vitals.timeOfDay, at: now)
    }

    fileprivate mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key): return take(key)
        case .resize(let size):
            self.size = size
            return []
        case .resumed: return [.repaint]
        case .interrupted: return [.quit(leavingScreen: false)]
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        notice = nil
        guard let binding = Binding.of(key, in: scope) else { return [] }
        if let obstacle = binding.command.obstacle(in: self) {
            notice = "\(key.label(glyphs: glyphs)): \(obstacle)"
            return []
        }
        return perform(binding.command)
    }
}
