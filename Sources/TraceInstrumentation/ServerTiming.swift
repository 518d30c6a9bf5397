package import ActingWeb
import Synchronization
package import Trace

/// The hook calls of requests under way, as a `Server-Timing` header tells of them.
package final class ServerTiming: Sendable {
    private struct State {
        var metrics: [Request.ID: [String]] = [:]
        var order: [Request.ID] = []
    }

    /// How many requests are remembered that never asked for their header.
    private static let limit = 20_000
    /// How many calls of a request are named.
    private static let calls = 16
    private let state = Mutex(State())

    package init() {}

    /// Takes a call that has ended.
    package func record(_ call: HookCall, origin: Site) {
        let path = call.path(home: origin)
        let words = [
            path.map { "\($0.letter) \($0.name)" } ?? "?", Self.quotable(call.name),
            "wait \(Self.milliseconds(call.wait)) ms", "held \(Self.milliseconds(Self.held(call, path))) ms",
        ]
        let run = Self.milliseconds(call.run ?? .zero)
        state.withLock { state in
            if state.metrics[call.request] == nil {
                if state.order.count >= Self.limit { state.metrics.removeValue(forKey: state.order.removeFirst()) }
                state.order.append(call.request)
            }
            let count = state.metrics[call.request]?.count ?? 0
            guard count < Self.calls else { return }
            state.metrics[call.request, default: []].append(
                "hook\(count + 1);desc=\"\(words.joined(separator: " "))\";dur=\(run)")
        }
    }

    /// What the header says of a request, once.
    package func take(_ request: ObservedRequest) -> String? {
        state.withLock { state in
            guard let metrics = state.metrics.removeValue(forKey: request.id) else { return nil }
            if let place = state.order.lastIndex(of: request.id) { state.order.remove(at: place) }
            return metrics.joined(separator: ", ")
        }
    }

    /// How long a call held an event loop without a pause.
    private static func held(_ call: HookCall, _ path: Path?) -> Duration {
        if path == .sideThread { return call.run ?? .zero }
        return call.end?.polls?.longest ?? .zero
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
