import ActingWeb

extension MCPRequest {
    /// Reads the body, tells whoever observes the current request what it turned out to be, and decides.
    func decision(_ app: App) -> MCPDecision {
        let reading = MCPReading(body)
        if let current = ObservedRequest.current {
            current.observer.requestDecoded(current, message: reading.observed(self), body: body, at: .now)
        }
        return MCPCore(app: app).decide(reading, self)
    }
}
