import ActingWebMCP
import Dispatch
import Synchronization
import SystemPackage

/// Writes messages as lines to a descriptor, in order, off every event loop; whoever reads slowly holds up nobody else.
final class LineWriter: MCPOutlet {
    /// What may wait to be written before news is dropped, in bytes.
    private static let mostNews = 1 << 20

    private struct State {
        var waiting = 0
        var hasFailed = false
    }

    private let descriptor: FileDescriptor
    private let queue = DispatchQueue(label: "stdio.write")
    private let state = Mutex(State())

    init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Whether nobody reads any more.
    var hasFailed: Bool { state.withLock { $0.hasFailed } }

    func open(_ headers: [(name: String, value: String)]) {}

    func send(_ event: StreamEvent, isNews: Bool) {
        if !event.data.isEmpty { write(event.data, isNews: isNews) }
    }

    /// Does nothing: the pipe outlives each answer.
    func close() {}

    /// Writes a message.
    func write(_ message: [UInt8], isNews: Bool = false) {
        let line = message + [UInt8(ascii: "\n")]
        state.withLock { state in
            guard !state.hasFailed, !isNews || state.waiting <= Self.mostNews else { return }
            state.waiting += line.count
            // Under the lock, so that what is sent first is written first.
            queue.async { self.put(line) }
        }
    }

    /// Returns when everything has been written, or cannot be.
    func drain() async {
        await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
    }

    private func put(_ line: [UInt8]) {
        let isWritten = !hasFailed && (try? descriptor.writeAll(line)) != nil
        state.withLock { state in
            state.waiting -= line.count
            if !isWritten { state.hasFailed = true }
        }
    }
}
