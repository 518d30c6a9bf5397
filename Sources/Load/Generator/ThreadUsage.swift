import FoundationEssentials
import Trace

/// What the calling thread has had of the machine since it began.
struct ThreadUsage: Hashable {
    let at: Instant
    /// How long it ran, in nanoseconds.
    let running: UInt64
    /// How long it was ready and another had the processor, in nanoseconds.
    let kept: UInt64

    /// What the system says of the calling thread; `nil` where it says nothing.
    static func current(at now: Instant) -> ThreadUsage? {
        guard let text = try? String(contentsOfFile: "/proc/thread-self/schedstat", encoding: .utf8) else { return nil }
        let numbers = text.split { $0.isWhitespace }.compactMap { UInt64($0) }
        guard numbers.count >= 2 else { return nil }
        return ThreadUsage(at: now, running: numbers[0], kept: numbers[1])
    }

    /// The shares of the time since an earlier look.
    func share(since earlier: ThreadUsage) -> GeneratorHealth.Thread {
        let elapsed = Double(max(1, at.since(earlier.at).nanoseconds))
        return GeneratorHealth.Thread(
            running: min(1, Double(running &- earlier.running) / elapsed),
            kept: min(1, Double(kept &- earlier.kept) / elapsed))
    }
}
