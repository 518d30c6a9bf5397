import ActingWeb

/// A body that is read, with when and where, for whoever observes.
struct MCPReadingTime {
    let reading: MCPReading
    private let body: [UInt8]
    private let enteredAt = MonotonicTime.now
    private let current = ObservedRequest.current

    init(_ request: MCPRequest) {
        body = request.body
        reading = MCPReading(body)
    }

    /// Tells whoever observes the current request what it turned out to be.
    func observe(_ message: ObservedMessage?) {
        guard let current else { return }
        let observed = ObservedReading(
            message: message, body: body, handler: .current(), enteredAt: enteredAt, decodedAt: .now)
        current.observer.requestDecoded(current, reading: observed)
    }
}
