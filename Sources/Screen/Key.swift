/// A key of the keyboard, after the terminal's escape sequences are decoded.
package enum Key: Hashable, Sendable {
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, escape, tab, backTab, backspace, delete
    /// A key that types one character.
    case character(Character)
    /// A letter or sign typed with the control key, in lower case: control-C is `.control("c")`.
    case control(Character)
    /// A function key, counted from 1.
    case function(Int)
}
