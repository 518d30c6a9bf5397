import Analysis
import Trace

/// Who waited for whom: the stalls that a request was, with their victims, and those of others that it waited for.
struct Delays: Hashable, Sendable {
    /// A stall with those who waited for it, whoever lost most first.
    struct Caused: Hashable, Sendable {
        var stall: Stall
        var victims: [Stall.Loss]
    }

    /// A wait for a stall, and the stall where it is still known.
    struct Suffered: Hashable, Sendable {
        var loss: Stall.Loss
        var stall: Stall?
    }

    /// Longest first.
    let caused: [Caused]
    /// Longest first.
    let suffered: [Suffered]

    init(of request: Request, in log: StallLog) {
        let ids = Set(request.stalls.map(\.id) + request.losses.map(\.stall))
        let known = ids.isEmpty ? [] : log.entries.filter { ids.contains($0.stall.id) }
        let entries = Dictionary(known.map { ($0.stall.id, $0) }) { first, _ in first }
        caused = request.stalls.map { Caused(stall: $0, victims: entries[$0.id]?.victims ?? []) }
            .sorted { ($0.stall.length, $1.stall.id) > ($1.stall.length, $0.stall.id) }
        suffered = request.losses.map { Suffered(loss: $0, stall: entries[$0.stall]?.stall) }
            .sorted { ($0.loss.lost, $1.loss.stall) > ($1.loss.lost, $0.loss.stall) }
    }

    /// The other requests, each once: first those that this one waited for, then those that waited for it.
    var others: [Request.ID] {
        var seen: Set<Request.ID> = []
        return (suffered.compactMap { $0.stall?.request } + caused.flatMap { $0.victims.map(\.request) })
            .filter { seen.insert($0).inserted }
    }
}
