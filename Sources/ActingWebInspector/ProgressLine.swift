import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The line on standard error that says how far long work is, where that is a terminal.
package enum ProgressLine {
    /// Goes to the beginning of the line and clears it.
    private static let newLine = "\r\u{1B}[K"

    /// Whether anybody would see it.
    package static let isShown = isatty(STDERR_FILENO) == 1

    /// Puts a text in the place of the one before.
    package static func show(_ text: String) {
        if isShown { write(newLine + text) }
    }

    package static func clear() { show("") }

    /// Writes to standard error; a terminal that is gone is no reason to end the work.
    package static func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
