import ActingWeb
import NIOCore

/// Begins the exchange of each request, whoever answers it.
struct Exchanges: Sendable {
    let modes: ModeSwitch
    let observer: any ExecutionObserver
    let stallThreshold: Duration

    /// The exchange of a request whose head has just come by a connection.
    func exchange(_ head: RequestHead, on channel: any Channel) -> Exchange {
        Exchange(
            head, mode: ChoiceHeader.mode.value(head, on: channel) ?? modes.current,
            syncHooks: ChoiceHeader.syncHooks.value(head, on: channel), observer: observer, channel: channel,
            stallThreshold: stallThreshold)
    }
}
