import ActingWeb
import HummingbirdCore
import NIOCore

/// Reports each request's beginning and end around the responder that answers it and writes the answer.
struct ObservingResponder: Sendable {
    let responder: HTTPChannelHandler.Responder
    let modes: ModeSwitch
    let observer: any ExecutionObserver
    let stallThreshold: Duration

    func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let exchange = Exchange(
            mode: ChoiceHeader.mode.value(request, on: channel) ?? modes.current,
            syncHooks: ChoiceHeader.syncHooks.value(request, on: channel), observer: observer, channel: channel,
            stallThreshold: stallThreshold)
        // Any other request is served in this task; a POST to the MCP endpoint begins in the task that is made for it.
        if !MCPRoute.hasTaskOfItsOwn(request) { exchange.begin() }
        defer { Arrival.end() }
        // A closure cannot consume what it captures, but it can take it out of an optional.
        var writer: ResponseWriter? = consume writer
        do {
            try await Exchange.$current.withValue(exchange) {
                guard let writer = writer.take() else { return }
                try await responder(request, writer, channel)
            }
        } catch {
            exchange.responseEnded(isWritten: false)
            throw error
        }
        exchange.responseEnded(isWritten: true)
    }
}
