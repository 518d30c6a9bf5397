import ActingWeb
import HummingbirdCore
import NIOCore

/// Reports each request's beginning and end around the responder that answers it and writes the answer.
struct ObservingResponder: Sendable {
    let responder: HTTPChannelHandler.Responder
    let modes: ModeSwitch
    let observer: any ExecutionObserver

    func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let exchange = Exchange(
            ObservedRequest(mode: ModeHeader.mode(request, on: channel) ?? modes.current, observer: observer))
        observer.requestStarted(exchange.request)
        Arrival.begin(exchange.request, on: channel)
        defer { Arrival.end() }
        // A closure cannot consume what it captures, but it can take it out of an optional.
        var writer: ResponseWriter? = consume writer
        do {
            try await Exchange.$current.withValue(exchange) {
                try await ObservedRequest.$current.withValue(exchange.request) {
                    guard let writer = writer.take() else { return }
                    try await responder(request, writer, channel)
                }
            }
        } catch {
            finish(exchange, isWritten: false)
            throw error
        }
        finish(exchange, isWritten: true)
    }

    private func finish(_ exchange: Exchange, isWritten: Bool) {
        let note = exchange.note
        let answer = ObservedAnswer(
            outcome: isWritten ? note?.outcome ?? .refused : .dropped,
            status: isWritten ? note?.status : nil,
            body: note?.body ?? [],
            encodedAt: note?.encodedAt,
            writtenAt: .now
        )
        observer.requestFinished(exchange.request, answer: answer)
    }
}
