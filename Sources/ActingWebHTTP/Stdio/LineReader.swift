import Dispatch
import SystemPackage

/// Reads lines from a descriptor on a thread of its own, whatever the descriptor is: a pipe, a terminal or a file.
struct LineReader: Sendable {
    /// What was read.
    enum Line: Sendable {
        case line([UInt8])
        /// A line that is too long to be kept; the rest of it was read past.
        case tooLong
    }

    let descriptor: FileDescriptor
    /// The longest line that is kept, in bytes.
    let limit: Int

    /// The lines, without those that are empty, until the end of the input or of whoever awaits them.
    func lines() -> AsyncStream<Line> {
        AsyncStream { continuation in
            DispatchQueue(label: "stdio.read").async {
                read { continuation.yield($0) }
                continuation.finish()
            }
        }
    }

    /// Reads until the end; where reading fails there is no more to come either.
    private func read(_ body: (Line) -> Void) {
        var (line, isTooLong) = ([UInt8](), false)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while let count = unsafe try? buffer.withUnsafeMutableBytes({ unsafe try descriptor.read(into: $0) }), count > 0
        {
            for byte in buffer.prefix(count) {
                guard byte == UInt8(ascii: "\n") else {
                    if line.count < limit { line.append(byte) } else { isTooLong = true }
                    continue
                }
                Self.end(&line, &isTooLong, body)
            }
        }
        Self.end(&line, &isTooLong, body)
    }

    private static func end(_ line: inout [UInt8], _ isTooLong: inout Bool, _ body: (Line) -> Void) {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if isTooLong {
            body(.tooLong)
        } else if !line.isEmpty {
            body(.line(line))
        }
        (line, isTooLong) = ([], false)
    }
}
