import ActingWeb

extension MCPRequest {
    /// Reads the body, tells whoever observes the current request what it turned out to be, and decides.
    func decision(_ app: App, for actor: ActorInterface) -> MCPDecision {
        guard let current = ObservedRequest.current else {
            return MCPCore(app: app, actor: actor).decide(MCPReading(body), self)
        }
        let enteredAt = MonotonicTime.now
        let reading = MCPReading(body)
        let observed = ObservedReading(
            message: reading.observed(self), body: body, handler: .current(), enteredAt: enteredAt, decodedAt: .now
        )
        current.observer.requestDecoded(current, reading: observed)
        return MCPCore(app: app, actor: actor).decide(reading, self)
    }
}
