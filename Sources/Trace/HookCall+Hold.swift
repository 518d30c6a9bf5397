extension HookCall {
    /// The longest that the call held a loop without a pause, given the place that belongs to its request.
    ///
    /// Zero where it ran off every loop; `nil` where that was not timed, and while the call runs.
    package func loopHold(home: Site) -> Duration? {
        switch path(home: home) {
        case .inline: held ?? run
        case .sideThread: caller.loop == nil ? .zero : held ?? run
        case .offloaded, .pooled, .worker: .zero
        case .direct, .ownLoop, .bridged, nil: end?.polls?.longest
        }
    }
}
