import CTerminal
import Screen

extension Input {
    /// The input that an event of the terminal stands for; nil if it is nothing to the program.
    ///
    /// - Parameters:
    ///   - event: What the terminal reported.
    ///   - size: The screen's size by now.
    ///   - clicks: The presses so far.
    init?(_ event: cterminal_event, size: Size, clicks: inout ClickCounter) {
        switch Int(event.kind) {
        case CTERMINAL_CHARACTER:
            guard let key = Key(scalar: event.value) else { return nil }
            self = .key(key)
        case CTERMINAL_KEY:
            guard let key = Key(code: event.value) else { return nil }
            self = .key(key)
        case CTERMINAL_FUNCTION_KEY: self = .key(.function(Int(event.value)))
        case CTERMINAL_POINTER:
            let position = Position(row: Int(event.row), column: Int(event.column))
            switch Int(event.value) {
            case CTERMINAL_WHEEL_UP: self = .pointer(Pointer(.wheelUp, at: position))
            case CTERMINAL_WHEEL_DOWN: self = .pointer(Pointer(.wheelDown, at: position))
            default:
                let kind = clicks.press(at: position, milliseconds: event.milliseconds)
                self = .pointer(Pointer(kind, at: position))
            }
        case CTERMINAL_RESIZED: self = .resize(size)
        case CTERMINAL_RESUMED: self = .resumed
        case CTERMINAL_INTERRUPT: self = .interrupted(.interrupt)
        case CTERMINAL_TERMINATE: self = .interrupted(.terminate)
        case CTERMINAL_HANG_UP: self = .interrupted(.hangUp)
        default: return nil
        }
    }
}

extension Key {
    /// The key that sends a character.
    fileprivate init?(scalar value: UInt32) {
        switch value {
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x08, 0x7F: self = .backspace
        case 0x00...0x1F:
            // A control character is the sign on its key with two bits taken away.
            let sign = Character(Unicode.Scalar(UInt8(value | 0x40)))
            self = .control(Character(sign.lowercased()))
        case 0x80...0x9F: return nil
        default:
            guard let scalar = Unicode.Scalar(value) else { return nil }
            self = .character(Character(scalar))
        }
    }

    /// The key of one of the numbers in `CTerminal.h`.
    fileprivate init?(code: UInt32) {
        switch Int(code) {
        case CTERMINAL_UP: self = .up
        case CTERMINAL_DOWN: self = .down
        case CTERMINAL_LEFT: self = .left
        case CTERMINAL_RIGHT: self = .right
        case CTERMINAL_PAGE_UP: self = .pageUp
        case CTERMINAL_PAGE_DOWN: self = .pageDown
        case CTERMINAL_HOME: self = .home
        case CTERMINAL_END: self = .end
        case CTERMINAL_ENTER: self = .enter
        case CTERMINAL_BACK_TAB: self = .backTab
        case CTERMINAL_BACKSPACE: self = .backspace
        case CTERMINAL_DELETE: self = .delete
        default: return nil
        }
    }
}
