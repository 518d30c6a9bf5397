package import Screen
package import Trace

/// Everything that can happen to the interface.
package enum Message: Hashable, Sendable {
    /// A key, a new size of the terminal, a signal.
    case input(Input)
    /// Time went on.
    case tick(Instant, Vitals)
    /// What the rings held, in the order in which it was drained.
    case events([Event])
    /// So many more events found their ring full.
    case dropped(Int)
    /// The requests that the server knows to be in flight; read after the last events were drained.
    ///
    /// To be sent some time after a drop: requests in flight that are not among these have lost their end.
    case live(Set<Request.ID>)
    /// The figures of all hooks as they are now; to be sent at most four times a second, while `Model.needsFigures`.
    case figures([CallFigures])
    /// Lines that something other than the interface wrote to the terminal.
    case output([String])
    /// The server now runs requests in this mode.
    case modeChanged(ExecutionMode)
    /// So much is observed from now on.
    case levelChanged(ObservationLevel)
    /// The screen is in this theme from now on.
    case themeChanged(String)
    /// A fact to tell once, in one line.
    case notice(String)
    /// The inspector's own client has something to tell.
    case tried(TryNews)
    /// The inspector's own load generator has something to tell.
    case loaded(LoadNews)
}
