import ActingWeb
import Trace

extension HostVitals {
    init(_ vitals: ObservedVitals, process: ProcessSample?) {
        self.init(
            at: Instant(vitals.at),
            loops: vitals.loops.map { LoopSample($0) },
            pools: vitals.pools.map { PoolSample($0, at: vitals.at) },
            process: process)
    }
}

extension HostVitals.LoopSample {
    init(_ loop: ObservedVitals.Loop) {
        self.init(
            number: loop.number, utilisation: loop.utilisation, polls: Int(clamping: loop.polls),
            meanLag: Duration(loop.meanLag), longestLag: Duration(loop.longestLag),
            longestTick: Duration(loop.longestTick))
    }
}

extension HostVitals.PoolSample {
    init(_ pool: ObservedVitals.Pool, at now: MonotonicTime) {
        let load = pool.load
        self.init(
            name: pool.name, size: load.size, threads: load.threads, running: load.running, queued: load.queued,
            oldestWait: load.oldestQueuedAt.map { Instant(now).since(Instant($0)) },
            longestWait: Duration(load.longestWait))
    }
}
