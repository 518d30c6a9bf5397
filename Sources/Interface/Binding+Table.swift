import Screen

extension Binding {
    private static let everywhere = Set(Scope.allCases)
    private static let views: Set<Scope> = [.requests, .request]

    /// Every key there is; the footer, the help and the handling of keys all follow this table.
    static let all: [Binding] = [
        Binding(
            [.enter, .character("l"), .right], .open, "open the selected request", footer: Footer("open", 1),
            in: [.requests]),
        Binding(
            [.escape, .character("h"), .left], .back, "go back to the list of requests", footer: Footer("back", 1),
            in: [.request]),
        Binding(
            [.escape, .character("?"), .character("q")], .back, "close the help", footer: Footer("close", 1),
            in: [.help]),
        Binding([.tab], .nextPane, "next pane: facts, request, response", footer: Footer("pane", 2), in: [.request]),
        Binding([.backTab], .previousPane, "previous pane", in: [.request]),
        Binding([.character("[")], .newer, "the request above in the list", footer: Footer("newer", 6), in: [.request]),
        Binding([.character("]")], .older, "the request below in the list", footer: Footer("older", 6), in: [.request]),
        Binding(
            [.character(" ")], .pause, "pause the view, or go on; recording never stops", footer: Footer("pause", 4),
            in: views),
        Binding(
            [.character("F")], .follow, "follow the newest request, or stop", footer: Footer("follow", 7),
            in: [.requests]),
        Binding(
            [.character("m")], .switchMode, "run the next requests in the other mode", footer: Footer("mode", 5),
            in: views),
        Binding([.character("?")], .help, "what the keys and signs mean", footer: Footer("help", 1), in: views),
        Binding([.character("q")], .quit, "quit", footer: Footer("quit", 3), in: views),
        Binding([.character("Q")], .leave, "quit and leave the screen as it is", in: everywhere),
        Binding([.character("k"), .up], .up, "up one line", in: everywhere),
        Binding([.character("j"), .down], .down, "down one line", in: everywhere),
        Binding([.control("u")], .halfPageUp, "up half a page", in: everywhere),
        Binding([.control("d")], .halfPageDown, "down half a page", in: everywhere),
        Binding([.pageUp], .pageUp, "up a page", in: everywhere),
        Binding([.pageDown], .pageDown, "down a page", in: everywhere),
        Binding([.character("g"), .home], .first, "to the top", in: everywhere),
        Binding([.character("G"), .end], .last, "to the bottom", in: everywhere),
        Binding([.character("1")], .home, "to the list of requests", in: everywhere),
        Binding([.control("l")], .repaint, "draw the screen anew", in: everywhere),
        Binding([.control("z")], .suspend, "stop the program; fg in the shell brings it back", in: everywhere),
    ]
}
