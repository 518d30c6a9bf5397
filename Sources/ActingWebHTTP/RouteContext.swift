import ActingWeb
import Hummingbird
import NIOCore

/// What a route is given beside the request.
struct RouteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The exchange that the route serves.
    let exchange: Exchange
    /// Where the request came from.
    let peer: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
        // Every connection is served under an `ObservingResponder`, which binds the exchange; a route that is run
        // without one observes nothing.
        exchange = Exchange.current ?? Exchange(RequestHead(), mode: .async)
    }
}
