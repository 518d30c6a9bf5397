package import ActingWeb
import Synchronization
package import Trace

/// The hook calls of requests under way, as a `Server-Timing` header tells of them.
///
/// A request is remembered from its start until its header is taken, or until its end.
package final class ServerTiming: Sendable {
    /// How many calls of a request are named.
    private static let calls = 16
    private let metrics = Mutex<[Request.ID: [String]]>([:])

    package init() {}

    /// How many requests are remembered.
    package var count: Int { metrics.withLock { $0.count } }

    /// A request began.
    package func begin(_ request: Request.ID) {
        metrics.withLock { $0[request] = [] }
    }

    /// Takes a call that has ended; one of a request that is not remembered is not kept.
    package func record(_ call: HookCall, origin: Site) {
        metrics.withLock { metrics in
            guard let count = metrics[call.request]?.count, count < Self.calls else { return }
            metrics[call.request]?.append("hook\(count + 1);\(Self.words(call, origin))")
        }
    }

    /// What the header says of a request, once; `nil` where it has called no hook.
    package func take(_ request: ObservedRequest) -> String? {
        let words = metrics.withLock { $0.removeValue(forKey: request.id) } ?? []
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// A request has ended.
    package func end(_ request: Request.ID) {
        metrics.withLock { _ = $0.removeValue(forKey: request) }
    }

    private static func words(_ call: HookCall, _ origin: Site) -> String {
        let path = call.path(home: origin).map { "\($0.letter) \($0.name)" } ?? "?"
        let held = call.loopHold(home: origin).map { " held \(milliseconds($0)) ms" } ?? ""
        let description = "\(path) \(quotable(call.name)) wait \(milliseconds(call.wait)) ms\(held)"
        return "desc=\"\(description)\";dur=\(milliseconds(call.run ?? .zero))"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = max(0, duration.nanoseconds) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The name as a quoted string may hold it.
    private static func quotable(_ name: String) -> String {
        let plain = name.unicodeScalars.prefix(64).map { scalar in
            (scalar.isASCII && scalar.properties.isAlphabetic) || "0123456789_-.*".unicodeScalars.contains(scalar)
                ? Character(scalar) : "_"
        }
        return String(plain)
    }
}
