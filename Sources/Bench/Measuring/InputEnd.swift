import Foundation

/// The end of standard input: how a process learns that the one that started it is gone.
package enum InputEnd {
    /// Waits until nothing more can come; what comes is not looked at.
    package static func wait() async {
        await withCheckedContinuation { continuation in then { continuation.resume() } }
    }

    /// Asks this process to end, as SIGTERM does, when nothing more can come.
    package static func terminateProcess() {
        then { kill(getpid(), SIGTERM) }
    }

    /// On a thread of its own, as reading blocks for as long as the process lives.
    private static func then(_ act: @escaping @Sendable () -> Void) {
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            act()
        }
    }
}
