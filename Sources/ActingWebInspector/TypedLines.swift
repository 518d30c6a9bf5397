import Foundation
import SystemPackage

/// The lines that come by standard input, read without holding up what else there is to do.
struct TypedLines {
    /// The longest line, in bytes; what follows is left out.
    private static let longest = 4_096

    private let input: FileDescriptor
    private var unfinished: [UInt8] = []
    private var isOpen = true

    init(_ input: FileDescriptor = .standardInput) {
        self.input = input
    }

    /// Waits for input, and returns the lines that are whole by now.
    ///
    /// At the input's end that is what came after the last newline. Then it only waits: what listens to a server goes on
    /// without anybody who asks.
    mutating func read(waiting milliseconds: Int32) -> [String] {
        var source = pollfd(fd: isOpen ? input.rawValue : -1, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&source, 1, milliseconds) > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count: Int
        do {
            count = try unsafe bytes.withUnsafeMutableBytes { unsafe try input.read(into: $0) }
        } catch Errno.wouldBlock {
            // Somebody else who reads the same input was faster.
            return []
        } catch {
            count = 0
        }
        guard count > 0 else {
            isOpen = false
            return unfinished.isEmpty ? [] : [finish()]
        }
        var lines: [String] = []
        for byte in bytes.prefix(count) {
            if byte == UInt8(ascii: "\n") {
                lines.append(finish())
            } else if unfinished.count < Self.longest {
                unfinished.append(byte)
            }
        }
        return lines
    }

    private mutating func finish() -> String {
        defer { unfinished.removeAll(keepingCapacity: true) }
        let text = String(decoding: unfinished, as: UTF8.self)
        return text.last == "\r" ? String(text.dropLast()) : text
    }
}
