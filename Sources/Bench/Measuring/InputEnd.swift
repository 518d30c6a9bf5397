import Foundation

/// The end of standard input: how a process learns that the one that started it is gone.
package enum InputEnd {
    /// Waits until nothing more can come; what comes is not looked at.
    package static func wait() async {
        await withCheckedContinuation { continuation in
            // A thread of its own, as reading blocks for as long as the process lives.
            Thread.detachNewThread {
                while !FileHandle.standardInput.availableData.isEmpty {}
                continuation.resume()
            }
        }
    }

    /// Asks this process to end, as SIGTERM does, when nothing more can come.
    package static func terminatesProcess() {
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            kill(getpid(), SIGTERM)
        }
    }
}
