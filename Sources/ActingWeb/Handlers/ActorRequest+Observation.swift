extension ActorRequest {
    /// Tells whoever observes the current request what it turned out to be.
    func observeReading(by core: any HandlerCore.Type) {
        guard let current = ObservedRequest.current else { return }
        let resource = core.resource
        let now = MonotonicTime.now
        let target = ([actor] + path).filter { !$0.isEmpty }.joined(separator: "/")
        let message = ObservedMessage(
            method: resource.isEmpty ? verb.rawValue : "\(verb.rawValue) \(resource)",
            target: target.isEmpty ? nil : target
        )
        let reading = ObservedReading(
            message: message, body: core.holdsSecrets ? [] : body, handler: .current(), enteredAt: now, decodedAt: now
        )
        current.observer.requestDecoded(current, reading: reading)
    }
}
