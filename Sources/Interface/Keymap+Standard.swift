import Screen

extension Keymap {
    private static let everywhere = Set(Scope.allCases).subtracting([.question])
    /// Views whose rows a cursor goes over.
    private static let lists: Set<Scope> = [.requests, .hooks, .loops, .findings, .console, .tryOut]

    private static let observing = Scope.views.subtracting(Scope.forms).subtracting([.demo])

    /// The keys of a demo, which come before those of the view that it shows.
    private static let presenting: [Binding] = [
        Binding(
            [.character(" "), .enter, .right], .nextStep, "in a demo: the next step", footer: Footer("next", 1),
            in: [.demo]),
        Binding(
            [.left], .previousStep, "in a demo: the step before, as it was seen", footer: Footer("previous", 2),
            in: [.demo]),
        Binding(
            [.backspace], .stepAgain, "in a demo: make the calls of this step again", footer: Footer("again", 4),
            in: [.demo]),
        Binding(
            [.character("p")], .pauseTimer, "in a demo: stop the timer, or let it go on", footer: Footer("timer", 5),
            in: [.demo]),
        Binding(
            [.escape], .leaveDemo, "in a demo: leave it, and keep the inspector open", footer: Footer("leave demo", 3),
            in: [.demo]),
    ]

    /// The keys as they are without a configuration.
    package static let standard = Keymap(
        bindings: entering + viewing + trying + loading + presenting + telling + choosing + moving + leaving)

    private static let entering: [Binding] = [
        Binding(
            [.enter, .character("l"), .right], .open, "open the selected row", footer: Footer("open", 1), in: lists),
        Binding(
            [.enter, .character("l"), .right], .open, "open a request that this one waited for, or that waited for it",
            in: [.request]),
        Binding(
            [.escape, .character("h"), .left], .back, "go one step back", footer: Footer("back", 1), in: [.request]),
        Binding([.escape], .back, "go one step back", footer: Footer("back", 1), in: [.body]),
        Binding(
            [.enter, .character("l"), .right], .unfold, "unfold what the line begins", in: [.body]),
        Binding(
            [.character("h"), .left], .fold, "fold what the line begins or is in", footer: Footer("fold", 4),
            in: [.body]),
        Binding([.character("z")], .foldBelow, "fold or unfold all below", in: [.body]),
        Binding([.character("Z")], .foldAll, "fold or unfold everything", footer: Footer("fold all", 5), in: [.body]),
        Binding([.escape], .back, "go one step back", in: Scope.tabs.subtracting([.load])),
        Binding(
            [.escape], .back, "give up what is under way, or go one step back", footer: Footer("back", 3),
            in: Scope.attempts),
        Binding(
            [.escape, .character("?"), .character("q")], .back, "close the help", footer: Footer("close", 1),
            in: [.help]),
        Binding([.tab], .nextPane, "next pane", footer: Footer("pane", 2), in: Scope.pages.union([.answer])),
        Binding([.backTab], .previousPane, "previous pane", in: Scope.pages.union([.answer])),
        Binding(
            [.character("[")], .newer, "the request above in the list", footer: Footer("newer", 6), in: Scope.pages),
        Binding(
            [.character("]")], .older, "the request below in the list", footer: Footer("older", 6), in: Scope.pages),
    ]

    private static let viewing: [Binding] = [
        Binding(
            [.character(" ")], .pause, "pause the view, or go on; recording never stops", footer: Footer("pause", 4),
            in: observing),
        Binding(
            [.character("F")], .follow, "follow what is newest, or stop", footer: Footer("follow", 7),
            in: [.requests, .console]),
        Binding(
            [.character("m")], .switchMode, "run the next requests in the next mode", footer: Footer("mode", 5),
            in: Scope.views),
        Binding(
            [.character("/")], .filter, "filter; it is applied while you type", footer: Footer("filter", 3),
            in: [.requests]),
        Binding(
            [.character("/")], .search, "search in the panes; it is shown while you type", footer: Footer("search", 3),
            in: Scope.pages),
        Binding([.character("n")], .nextMatch, "to the next place that the search finds", in: Scope.pages),
        Binding([.character("N")], .previousMatch, "to the place before that the search finds", in: Scope.pages),
        Binding(
            [.character("s")], .sort, "sort by the next column", footer: Footer("sort", 8),
            in: [.requests, .hooks, .findings]),
        Binding([.character("i")], .invert, "turn the order round", in: [.requests, .hooks]),
        Binding([.character("c")], .chooseColumns, "choose the columns", footer: Footer("columns", 9), in: [.requests]),
        Binding(
            [.character("*")], .mark, "mark the request, or take the mark away", in: Scope.pages.union([.requests])),
        Binding([.character("'")], .nextMark, "to the next marked request", in: [.requests]),
        Binding([.character(";")], .comment, "write a comment on the request", in: Scope.pages.union([.requests])),
        Binding(
            [.character("y")], .copy, "copy: the request as a curl command, the shown body, the row",
            footer: Footer("copy", 8), in: Scope.views),
        Binding([.character("+")], .moreDetail, "observe more: off, counts, spans, payloads", in: observing),
        Binding([.character("-")], .lessDetail, "observe less", in: observing),
        Binding([.character("T")], .chooseTheme, "choose a theme, with each shown at once", in: Scope.views),
    ]

    private static let trying: [Binding] = [
        Binding(
            [.control("s"), .character("S")], .send, "send what is filled in", footer: Footer("send", 1),
            in: Scope.forms),
        Binding(
            [.enter, .character("i")], .editField, "edit the field", footer: Footer("edit", 1), in: Scope.forms),
        Binding(
            [.character(" ")], .toggle, "the next choice; give an object, or leave it out",
            footer: Footer("choose", 2), in: Scope.forms),
        Binding([.character("+")], .addItem, "add an element to the list", footer: Footer("add", 6), in: Scope.forms),
        Binding([.character("-")], .removeItem, "take the element away", footer: Footer("remove", 7), in: Scope.forms),
        Binding([.tab], .rawJSON, "from fields to JSON, and back", footer: Footer("JSON", 3), in: Scope.forms),
        Binding([.character("d")], .decline, "decline to answer", footer: Footer("decline", 1), in: [.asked]),
        Binding(
            [.enter, .character("t")], .trace, "open the trace of what was sent", footer: Footer("trace", 1),
            in: [.answer]),
        Binding(
            [.character("r")], .resend, "send the request again as it was", footer: Footer("re-send", 7),
            in: Scope.pages.union([.requests, .answer])),
        Binding(
            [.character("e")], .editAndResend, "change the request and send it", footer: Footer("edit", 8),
            in: Scope.pages.union([.requests, .answer])),
        Binding(
            [.character("x")], .compare, "run this call on every path, and compare", footer: Footer("paths", 7),
            in: Scope.pages.union([.requests, .form, .answer, .comparison])),
        Binding([.character("R")], .listAgain, "ask again what the server offers", in: [.tryOut]),
    ]

    private static let loading: [Binding] = [
        Binding(
            [.character("L")], .prepareLoad, "set the call as load in view 4",
            in: Scope.pages.union([.requests, .tryOut, .form, .answer, .comparison])),
        Binding(
            [.control("s"), .character("S")], .startLoad, "put the load that is set on the server",
            footer: Footer("run", 1), in: [.load]),
        Binding(
            [.character("r")], .startRace, "race two modes with the same work", footer: Footer("race", 1), in: [.load]),
        Binding(
            [.enter, .character("l"), .right], .open, "edit the setting, choose the next, or begin",
            footer: Footer("change", 2), in: [.load]),
        Binding([.character("h"), .left], .previousChoice, "choose the one before", in: [.load]),
        Binding([.tab], .nextPane, "to the figures, or the settings", footer: Footer("pane", 2), in: [.load]),
        Binding([.backTab], .previousPane, "to the settings, or the figures", in: [.load]),
        Binding([.character("s")], .stopLoad, "end the run or the race", footer: Footer("stop", 1), in: [.load]),
        Binding([.escape], .back, "end the run or the race, or go one step back", in: [.load]),
    ]

    private static let telling: [Binding] = [
        Binding(
            [.character(":")], .commandLine, "type a command; tab completes", footer: Footer("command", 6),
            in: Scope.views),
        Binding(
            [.character("?"), .function(1)], .help, "what the keys and signs mean", footer: Footer("help", 1),
            in: Scope.views),
        Binding([.character("q")], .quit, "quit", footer: Footer("quit", 3), in: Scope.views),
    ]

    private static let choosing: [Binding] = [
        Binding([.enter], .choose, "take the selected choice", footer: Footer("take", 1), in: [.menu]),
        Binding([.character(" ")], .toggle, "choose it, or not", footer: Footer("choose", 2), in: [.menu]),
        Binding([.escape, .character("q")], .back, "leave it as it was", footer: Footer("leave", 1), in: [.menu]),
        Binding([.character("y"), .enter], .yes, "do it", footer: Footer("yes", 1), in: [.question]),
        Binding([.character("n"), .escape, .character("q")], .no, "do not", footer: Footer("no", 1), in: [.question]),
    ]

    private static let moving: [Binding] =
        [
            Binding([.character("k"), .up], .up, "up one line", in: everywhere),
            Binding([.character("j"), .down], .down, "down one line", in: everywhere),
            Binding([.control("u")], .halfPageUp, "up half a page", in: everywhere),
            Binding([.control("d")], .halfPageDown, "down half a page", in: everywhere),
            Binding([.pageUp], .pageUp, "up a page", in: everywhere),
            Binding([.pageDown], .pageDown, "down a page", in: everywhere),
            Binding([.character("g"), .home], .first, "to the top", in: everywhere),
            Binding([.character("G"), .end], .last, "to the bottom", in: everywhere),
        ]
        + Tab.allCases.map { Binding([$0.key], $0.command, "to \($0.meaning)", in: Scope.views.union([.help])) }

    private static let leaving: [Binding] = [
        Binding([.control("l")], .repaint, "draw the screen anew", in: Set(Scope.allCases)),
        Binding(
            [.control("z")], .suspend, "stop the program; fg in the shell brings it back", in: Set(Scope.allCases)),
        Binding([.character("Q")], .leave, "quit and leave the screen as it is", in: everywhere),
    ]
}
