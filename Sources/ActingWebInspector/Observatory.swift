import ActingWebHTTP
import Recording
import Trace
import TraceInstrumentation

/// What a server is watched with: the observer that it reports to, and where its reports go.
struct Observatory: Sendable {
    /// How much is observed from now on; may be turned while the server runs.
    let levels: LevelSwitch
    /// Takes the events, and the figures of every hook and path.
    let recorder: Recorder
    /// What observing costs.
    let cost: OwnCost
    /// Whom the server tells what happens.
    let observer: TraceObserver
    private let timing: ServerTiming?

    /// - Parameters:
    ///   - level: how much is observed at first.
    ///   - loops: how many loops the server has.
    ///   - hasServerTiming: whether answers are to name their hook calls in a header.
    init(level: ObservationLevel, loops: Int, hasServerTiming: Bool = false) {
        let (levels, recorder) = (LevelSwitch(level), Recorder(loops: loops))
        let (metrics, timing) = (CallMetrics(), hasServerTiming ? ServerTiming() : nil)
        let scratch = Recorder(loops: 1)
        let cost = OwnCost(measuringInto: { scratch.record($0, lane: $1) }, drainedBy: { _ = scratch.drain() })
        self.levels = levels
        self.recorder = recorder
        self.cost = cost
        self.timing = timing
        observer = TraceObserver(
            levels: levels, samplesProcess: true, cost: cost, timing: timing,
            tally: { call, origin in
                let group = CallGroup(call, origin: origin)
                metrics.record(call, in: group)
                recorder.statistics.record(call, in: group, origin: origin)
            },
            sink: { recorder.record($0, lane: $1) })
    }

    /// A server's configuration with what is watched in it.
    func completing(_ configuration: ServerConfiguration) -> ServerConfiguration {
        guard let timing else { return configuration }
        var configuration = configuration
        configuration.serverTiming = { timing.take($0) }
        return configuration
    }
}
