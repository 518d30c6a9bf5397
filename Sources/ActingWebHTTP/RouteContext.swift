import ActingWeb
import Hummingbird

/// What a route is given beside the request.
struct RouteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The exchange that the route serves.
    let exchange: Exchange

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        // Every connection is served under an `ObservingResponder`, which binds the exchange; a route that is run
        // without one observes nothing.
        exchange = Exchange.current ?? Exchange(ObservedRequest(mode: .async))
    }
}
