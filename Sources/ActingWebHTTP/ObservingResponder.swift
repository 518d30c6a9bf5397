import HummingbirdCore
import NIOCore

/// Reports each request's beginning and end around the responder that answers it and writes the answer.
struct ObservingResponder: Sendable {
    let responder: HTTPChannelHandler.Responder
    let exchanges: Exchanges

    func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let exchange = exchanges.exchange(RequestHead(request.head), on: channel)
        exchange.begin()
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
