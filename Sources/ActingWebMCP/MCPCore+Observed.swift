import ActingWeb

extension MCPCore {
    /// Tells whoever observes the current request what its body turned out to be.
    func report(_ request: MCPRequest) {
        guard let context = ObservedRequest.current else { return }
        context.observer.requestDecoded(context, message: observed, body: request.body, at: .now)
    }
}
