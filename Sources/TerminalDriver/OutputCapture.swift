import CTerminal

/// Takes what the process writes to its standard output and error while the screen is open, so that it cannot tear it.
///
/// Open the terminal first: it keeps descriptors of its own. There is one capture per process at a time, and one thread
/// drains it. Writers never wait: what they write into a full pipe is lost, and `drain` reports it.
package final class OutputCapture {
    /// A longer line is cut into pieces of this many bytes.
    package static let longestLine = 4_096

    private var splitter = LineSplitter(longest: OutputCapture.longestLine)
    private var isOpen = true

    /// What one drain found.
    package struct Output: Hashable, Sendable {
        /// Whole lines, oldest first, without their ends; bytes that are no UTF-8 are replaced.
        package let lines: [String]
        /// Whether the pipe was full, so that output may have been lost.
        package let mayHaveLost: Bool
    }

    /// Starts the capture.
    ///
    /// - Parameters:
    ///   - output: The descriptor of standard output.
    ///   - error: The descriptor of standard error.
    /// - Throws: `TerminalError.alreadyOpen`, or `.system` if the pipe cannot be made.
    package init(output: Int32 = 1, error: Int32 = 2) throws(TerminalError) {
        if let error = TerminalError(cterminal_capture_open(output, error), type: "") { throw error }
    }

    deinit {
        _ = close()
    }

    /// The lines that were written since the last call; never waits.
    package func drain() -> Output {
        guard isOpen else { return Output(lines: [], mayHaveLost: false) }
        let waiting = cterminal_capture_waiting()
        let capacity = cterminal_capture_capacity()
        // The kernel counts a pipe's room in pages: the last one may be closed to a longer write.
        let mayHaveLost = waiting > capacity - OutputCapture.page
        return Output(lines: read(atMost: Int(waiting)), mayHaveLost: mayHaveLost)
    }

    /// Gives the descriptors back; later calls do nothing.
    ///
    /// - Returns: The lines that nobody drained, the last one whole or not.
    package func close() -> [String] {
        guard isOpen else { return [] }
        cterminal_capture_flush()
        let lines = drain().lines
        isOpen = false
        cterminal_capture_close()
        return lines + splitter.finish()
    }

    private static let page: Int32 = 4_096

    private func read(atMost waiting: Int) -> [String] {
        var lines: [String] = []
        var left = waiting
        while left > 0 {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: min(left, 65_536)) { buffer, count in
                unsafe count = Int(cterminal_capture_read(buffer.baseAddress, Int32(buffer.count)))
            }
            guard !bytes.isEmpty else { break }
            left -= bytes.count
            lines += splitter.split(bytes)
        }
        return lines
    }
}
