import Trace

/// Events whose request is not known yet, because its start waits in another ring, or never came.
///
/// Holds at most `limit` events; the request that has waited longest is given up first.
struct EarlyEvents: Hashable, Sendable {
    private let limit: Int
    private var events: [Request.ID: [Event]] = [:]
    private var order: [Request.ID] = []
    private(set) var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Keeps an event until its request starts, and returns how many others were given up for it.
    mutating func hold(_ event: Event, for request: Request.ID) -> Int {
        if events[request] == nil { order.append(request) }
        events[request, default: []].append(event)
        count += 1
        guard count > limit, let oldest = order.first else { return 0 }
        return take(oldest).count
    }

    /// The events held for a request, in the order in which they came; they are held no longer.
    mutating func take(_ id: Request.ID) -> [Event] {
        guard let held = events.removeValue(forKey: id) else { return [] }
        order.removeAll { $0 == id }
        count -= held.count
        return held
    }
}
