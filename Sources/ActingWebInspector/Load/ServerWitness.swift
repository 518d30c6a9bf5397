import Load
import Recording
import Trace

/// Gathers what a server in this process does while load is on it.
struct ServerWitness {
    private(set) var evidence: ServerEvidence
    private var victims: Set<Request.ID> = []

    init(mode: ExecutionMode) {
        evidence = ServerEvidence(mode: mode.rawValue)
    }

    /// Takes what has happened since the last time.
    mutating func take(_ batch: EventBatch) {
        evidence.dropped += batch.dropped
        for event in batch.events {
            switch event {
            case .stalled(let stall): take(stall)
            case .delayed(let loss, _):
                victims.insert(loss.request)
                evidence.stalls.victims = victims.count
            case .sampled(let vitals): take(vitals)
            default: continue
            }
        }
    }

    /// Takes the exact figures of all calls, and the share of a processor's time that observing took.
    mutating func take(_ figures: [CallFigures], ownCost: Double?) {
        evidence.ownCost = ownCost
        evidence.calls = figures.map { figures in
            ServerEvidence.Calls(
                hook: figures.group.hook, path: figures.group.path.map { String($0.letter) } ?? "?",
                count: figures.calls, raised: figures.errors, p50: figures.p50, p99: figures.p99, held: figures.held)
        }
        evidence.calls.sort { $0.count > $1.count }
    }

    private mutating func take(_ stall: Stall) {
        evidence.stalls.count += 1
        evidence.stalls.total += stall.length
        evidence.stalls.longest = max(evidence.stalls.longest, stall.length)
    }

    private mutating func take(_ vitals: HostVitals) {
        for loop in vitals.loops {
            evidence.utilisation = max(evidence.utilisation, loop.utilisation)
            evidence.longestLag = max(evidence.longestLag, loop.longestLag)
        }
        for pool in vitals.pools { take(pool) }
        guard let process = vitals.process else { return }
        evidence.threads = max(evidence.threads ?? 0, process.threads.count)
        evidence.residentBytes = max(evidence.residentBytes ?? 0, process.residentBytes)
    }

    private mutating func take(_ pool: HostVitals.PoolSample) {
        let wait = max(pool.longestWait, pool.oldestWait ?? .zero)
        guard let index = evidence.pools.firstIndex(where: { $0.name == pool.name }) else {
            let first = ServerEvidence.Pool(
                name: pool.name, size: pool.size, mostQueued: pool.queued, longestWait: wait)
            return evidence.pools.append(first)
        }
        evidence.pools[index].mostQueued = max(evidence.pools[index].mostQueued, pool.queued)
        evidence.pools[index].longestWait = max(evidence.pools[index].longestWait, wait)
    }
}
