import Foundation
import Screen
import Testing

import TerminalDriver

@Suite(.serialized) struct TerminalTests {
    private static let patience = Duration.seconds(5)
    private let pseudo: PseudoTerminal

    init() throws {
        pseudo = try PseudoTerminal()
    }

    // MARK: - Opening and closing

    @Test func `the modes are the same after as before`() throws {
        let before = try pseudo.modes()

        let terminal = try open()
        let during = try pseudo.modes()
        terminal.close()

        #expect(during != before)
        #expect(try pseudo.modes() == before)
    }

    @Test func `closing leaves the alternate screen and shows the cursor`() throws {
        let terminal = try open()
        terminal.show(Frame(size: terminal.size))
        #expect(try pseudo.output().contains("\u{1B}[?1049h"))

        terminal.close()

        let output = try pseudo.output()
        #expect(output.contains("\u{1B}[?1049l"))
        #expect(output.contains("\u{1B}[?25h"))
    }

    @Test func `a closed terminal does nothing any more`() throws {
        let terminal = try open()
        terminal.close()
        _ = try pseudo.output()

        terminal.close()
        terminal.show(Frame(size: Size(columns: 20, rows: 5)))

        #expect(terminal.nextInput(timeout: Self.patience) == .interrupted(.hangUp))
        #expect(try pseudo.output() == "")
    }

    @Test func `a terminal that is let go is closed`() throws {
        let before = try pseudo.modes()
        _ = try open()
        #expect(try pseudo.modes() == before)
    }

    @Test func `there is one open terminal at a time`() throws {
        let terminal = try open()
        #expect(throws: TerminalError.alreadyOpen) { try open() }
        terminal.close()
        #expect(throws: Never.self) { try open() }
    }

    @Test func `a file is no terminal`() throws {
        let file = unsafe Foundation.open("/dev/null", O_RDWR)
        defer { Foundation.close(file) }
        let options = TerminalOptions(environment: ["TERM": "xterm"], input: file, output: file)
        #expect(throws: TerminalError.notATerminal) {
            try Terminal(theme: BuiltInTheme.mono.load(), options: options)
        }
    }

    @Test(arguments: ["no-such-terminal", ""])
    func `an unknown type falls back and says so`(type: String) throws {
        let terminal = try open(type: type)
        #expect(terminal.notice == "TERM \"\(type)\" is unknown here; using xterm-256color")
    }

    @Test func `a terminal that cannot move its cursor is refused and left as it was`() throws {
        let before = try pseudo.modes()
        #expect(throws: TerminalError.tooSimple(type: "dumb")) { try open(type: "dumb") }
        #expect(try pseudo.modes() == before)
    }

    // MARK: - Drawing

    @Test func `a frame is drawn and its repetition costs nothing`() throws {
        let terminal = try open()
        terminal.show(frame("hello", role: .pathDirect))
        #expect(try pseudo.output().contains("hello"))

        terminal.show(frame("hello", role: .pathDirect))

        #expect(try pseudo.output() == "")
    }

    @Test func `only the difference is written`() throws {
        let terminal = try open()
        terminal.show(frame("hello"))
        _ = try pseudo.output()

        terminal.show(frame("jello"))

        let output = try pseudo.output()
        #expect(output.contains("j"))
        #expect(!output.contains("ello"))
    }

    @Test(arguments: [
        (ColourDepth.palette, "38;5;79m"), (.sixteen, "96m"), (.direct, "38;5;79m"), (.mono, "1mpath"),
    ])
    func `a role has the colour of the depth, at most what the terminal has`(depth: ColourDepth, code: String) throws {
        let terminal = try open(depth: depth)
        terminal.show(frame("path", role: .pathDirect))
        let output = try pseudo.output()
        #expect(output.contains(code))
        #expect(depth != .mono || !output.contains("38;"))
    }

    @Test func `another theme repaints the screen`() throws {
        let terminal = try open()
        terminal.show(frame("path", role: .pathDirect))
        _ = try pseudo.output()

        terminal.replaceTheme(try BuiltInTheme.morningPaper.load())
        terminal.show(frame("path", role: .pathDirect))

        #expect(try pseudo.output().contains("38;5;24m"))
    }

    @Test func `nothing in a text or title reaches the terminal raw`() throws {
        let terminal = try open()
        var hostile = frame("\u{1B}]0;evil\u{7}\u{9B}2J")
        hostile.title = "a\u{1B}\\b\u{7}"

        terminal.show(hostile)

        let output = try pseudo.output()
        #expect(output.contains("␛]0;evil␇⟨9B⟩2J"))
        #expect(output.contains("\u{1B}]2;a␛\\b␇\u{1B}\\"))
    }

    @Test(arguments: [("🇳🇴|", "NO|"), ("👩‍👧|", "👩|"), ("👍🏽|", "👍|"), ("❤️|", "❤ |"), ("e\u{301}|", "e\u{301}|")])
    func `sequences are drawn in a form that all terminals agree on`(text: String, drawn: String) throws {
        let terminal = try open()
        terminal.show(frame(text))
        #expect(try pseudo.output().contains(drawn))
    }

    // MARK: - Input

    @Test(arguments: [
        ("a", Key.character("a")), ("é", .character("é")), ("漢", .character("漢")), ("\r", .enter), ("\t", .tab),
        ("\u{1B}", .escape), ("\u{7F}", .backspace), ("\u{3}x", .character("x")), ("\u{4}", .control("d")),
        ("\u{13}", .control("s")), ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}[5~", .pageUp),
        ("\u{1B}[6~", .pageDown), ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[3~", .delete),
        ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[>99;1~q", .character("q")),
    ])
    func `bytes are decoded to keys`(bytes: String, key: Key) throws {
        let terminal = try open()
        pseudo.type(Array(bytes.utf8))
        #expect(terminal.nextInput(timeout: Self.patience) == .key(key))
        #expect(terminal.nextInput(timeout: .zero) == nil)
    }

    @Test(arguments: [
        ("xterm-256color", "\u{1B}[<0;5;3M", Pointer.Kind.press), ("xterm-256color", "\u{1B}[<64;5;3M", .wheelUp),
        ("xterm-256color", "\u{1B}[<65;5;3M", .wheelDown), ("screen", "\u{1B}[M %#", .press),
        ("screen", "\u{1B}[M`%#", .wheelUp),
    ])
    func `the mouse comes as input`(type: String, bytes: String, kind: Pointer.Kind) throws {
        let terminal = try open(type: type)
        pseudo.type(Array(bytes.utf8))
        #expect(
            terminal.nextInput(timeout: Self.patience) == .pointer(Pointer(kind, at: Position(row: 2, column: 4))))
        #expect(terminal.nextInput(timeout: .zero) == nil)
    }

    @Test func `two presses on one cell are a double click`() throws {
        let terminal = try open()
        let cell = Position(row: 2, column: 4)
        let click = Array("\u{1B}[<0;5;3M\u{1B}[<0;5;3m".utf8)
        pseudo.type(click)
        #expect(terminal.nextInput(timeout: Self.patience) == .pointer(Pointer(.press, at: cell)))
        pseudo.type(click)
        #expect(terminal.nextInput(timeout: Self.patience) == .pointer(Pointer(.doubleClick, at: cell)))
        #expect(terminal.nextInput(timeout: .zero) == nil)
    }

    @Test func `steps of the wheel that come together are all told, in their order`() throws {
        let terminal = try open()
        pseudo.type(Array("\u{1B}[<65;5;3M\u{1B}[<64;6;3M\u{1B}[<65;7;3M".utf8))
        let inputs = (0..<3).map { _ in terminal.nextInput(timeout: .milliseconds(200)) }
        let told: [(Pointer.Kind, Int)] = [(.wheelDown, 4), (.wheelUp, 5), (.wheelDown, 6)]
        #expect(inputs == told.map { .pointer(Pointer($0.0, at: Position(row: 2, column: $0.1))) })
    }

    @Test func `the mouse is the terminal's own again after the screen`() throws {
        let terminal = try open()
        #expect(try pseudo.output().contains("\u{1B}[?1006;1000h"))
        terminal.close()
        #expect(try pseudo.output().contains("\u{1B}[?1006;1000l"))
    }

    @Test func `bytes that are no UTF-8 do not stop the keys after them`() throws {
        let terminal = try open()
        pseudo.type([0xFF, 0xC3, UInt8(ascii: "q"), 0xE6, 0xC3, 0xA9])
        #expect(terminal.nextInput(timeout: Self.patience) == .key(.character("q")))
        #expect(terminal.nextInput(timeout: Self.patience) == .key(.character("é")))
    }

    @Test func `no input within the time is no input`() throws {
        let terminal = try open()
        #expect(terminal.nextInput(timeout: .milliseconds(1)) == nil)
        #expect(terminal.nextInput(timeout: .seconds(-1)) == nil)
    }

    @Test func `a new size is reported and can be filled`() throws {
        let terminal = try open()
        #expect(terminal.size == Size(columns: 20, rows: 5))

        pseudo.resize(columns: 30, rows: 8)
        kill(getpid(), SIGWINCH)

        #expect(terminal.nextInput(timeout: Self.patience) == .resize(Size(columns: 30, rows: 8)))
        #expect(terminal.size == Size(columns: 30, rows: 8))
        terminal.show(frame("a row of thirty columns is here", size: terminal.size))
        #expect(try pseudo.output().contains("a row of thirty columns is her"))
    }

    @Test func `a signal to quit comes as input`() throws {
        let terminal = try open()
        kill(getpid(), SIGHUP)
        #expect(terminal.nextInput(timeout: Self.patience) == .interrupted(.hangUp))
    }

    @Test func `the end of the terminal comes as input`() throws {
        let terminal = try open()
        pseudo.hangUp()
        #expect(terminal.nextInput(timeout: Self.patience) == .interrupted(.hangUp))
    }

    private func open(type: String = "xterm-256color", depth: ColourDepth? = nil) throws -> Terminal {
        let options = TerminalOptions(
            environment: ["TERM": type], depth: depth, input: pseudo.descriptor, output: pseudo.descriptor)
        return try Terminal(theme: BuiltInTheme.harbourNight.load(), options: options)
    }

    private func frame(
        _ text: String, role: Role = .textPrimary, size: Size = Size(columns: 20, rows: 5)
    ) -> Frame {
        var frame = Frame(size: size)
        frame.put(text, at: Position(row: 0, column: 0), role: role)
        return frame
    }
}
