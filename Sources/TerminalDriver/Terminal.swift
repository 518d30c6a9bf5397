import CTerminal
import FoundationEssentials
package import Screen

/// The screen of this process: frames out, keys and signals in.
///
/// One thread owns a terminal: the one that opened it makes all calls and drops the last reference. There is one open
/// terminal per process at a time. While it is open it also owns the process's signals SIGINT, SIGTERM, SIGHUP, SIGTSTP,
/// SIGCONT and SIGWINCH, which come out as input, and restores the screen when the process exits or crashes.
package final class Terminal {
    /// The colours in use.
    package private(set) var depth: ColourDepth
    /// The characters that the terminal shows.
    package let glyphs: Glyphs
    /// What people should know about how the terminal was opened; nil if there is nothing.
    package let notice: String?

    private var palette: InkPalette
    private var shown: Frame?
    private var clicks = ClickCounter()
    private var isOpen = true

    /// Whether the environment names a type of terminal that cannot move its cursor; asked while no terminal is open.
    package static func isTooSimple(environment: [String: String]) -> Bool {
        unsafe (environment["TERM"] ?? "").withCString { unsafe cterminal_is_too_simple($0) } != 0
    }

    /// Opens the screen.
    ///
    /// - Parameters:
    ///   - theme: How roles look.
    ///   - options: The environment and the descriptors.
    /// - Throws: `TerminalError` if there is no terminal that can be drawn on; nothing is changed then.
    package init(theme: Theme, options: TerminalOptions) throws(TerminalError) {
        let type = options.environment["TERM"] ?? ""
        let usesUnicode = cterminal_use_locale() != 0
        let opening = unsafe type.withCString { unsafe cterminal_open(options.input, options.output, $0) }
        if let error = TerminalError(opening, type: type) { throw error }

        let colours = Int(opening.colours)
        let wanted = options.depth ?? .detect(environment: options.environment, terminfoColours: colours)
        depth = min(wanted, ColourDepth(terminfoColours: colours))
        glyphs = options.glyphs ?? (usesUnicode ? .unicode : .ascii)
        palette = InkPalette(theme: theme, depth: depth, terminfoColours: colours)
        if options.reportsPointer { cterminal_report_pointer() }
        notice = opening.fell_back != 0 ? "TERM \"\(type)\" is unknown here; using xterm-256color" : nil
    }

    deinit {
        close()
    }

    /// The cells that a frame can fill.
    package var size: Size {
        let size = cterminal_get_size()
        return Size(columns: Int(size.columns), rows: Int(size.rows))
    }

    /// Writes what differs from the frame shown before.
    package func show(_ frame: Frame) {
        guard isOpen else { return }
        for run in FrameDiff.runs(from: shown, to: frame) {
            draw(run)
        }
        if let title = frame.title, title != shown?.title {
            // Without control characters, so that it cannot end the sequence that carries it.
            unsafe VisibleText(title, glyphs: frame.glyphs).text.withCString { unsafe cterminal_set_title($0) }
        }
        let cursor = frame.cursor
        cterminal_flush(Int32(clamping: cursor?.row ?? -1), Int32(clamping: cursor?.column ?? -1))
        shown = frame
    }

    /// Waits for the next input, at most `timeout`; nil if none came.
    ///
    /// Control-Z stops the process inside this call, with the terminal as it was before.
    package func nextInput(timeout: Duration) -> Input? {
        guard isOpen else { return .interrupted(.hangUp) }
        let event = cterminal_next_event(timeout.wholeMilliseconds)
        return Input(event, size: size, clicks: &clicks)
    }

    /// Draws with another theme from the next frame on.
    package func replaceTheme(_ theme: Theme) {
        palette = palette.with(theme)
        shown = nil
    }

    /// Writes the next frame whole, whatever the terminal is thought to show.
    package func repaint() {
        cterminal_forget()
        shown = nil
    }

    /// Puts text into the clipboard of the terminal, where that takes it: terminals skip what is too long for them.
    package func copy(_ text: String) {
        guard isOpen else { return }
        unsafe Data(text.utf8).base64EncodedString().withCString { unsafe cterminal_set_clipboard($0) }
    }

    /// Leaves the screen and restores the terminal's modes; later calls do nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        cterminal_close()
    }

    private func draw(_ run: FrameDiff.Run) {
        let row = Int32(clamping: run.position.row)
        var column = run.position.column
        for cell in run.cells where cell.width > 0 {
            let ink = palette.ink(role: cell.role, highlight: cell.highlight)
            for part in GlyphPart.parts(of: cell) {
                cterminal_put(row, Int32(clamping: column), Int32(clamping: part.width), part.glyph, ink)
                column += part.width
            }
        }
    }
}

extension Duration {
    /// The length in milliseconds, rounded up and clamped to what a poll takes.
    fileprivate var wholeMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < Int64(Int32.max) / 1_000 else { return .max }
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return Int32(seconds) * 1_000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
