/// What something other than the interface wrote to the terminal: how much, and the last of it.
struct CapturedOutput: Hashable, Sendable {
    private(set) var count = 0
    private(set) var last: String?

    mutating func take(_ lines: [String]) {
        count += lines.count
        last = lines.last ?? last
    }
}
