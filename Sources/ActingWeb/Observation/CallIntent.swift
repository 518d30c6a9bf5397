import JSON

/// A hook call that the library has decided on: what is known before it is known where the hook will run.
struct CallIntent: Sendable {
    /// The call inside whose hook the current code runs.
    @TaskLocal static var enclosingCall: UInt64?

    let request: ObservedRequest
    let hook: Hook
    let occasion: HookOccasion
    let parent = Self.enclosingCall
    let caller = ExecutionSite.current()

    /// An intent to call a hook, recorded here and now; `nil` outside requests, where nobody observes.
    init?(_ hook: Hook, _ occasion: HookOccasion) {
        guard let request = ObservedRequest.current else { return nil }
        self.request = request
        self.hook = hook
        self.occasion = occasion
    }

    /// Runs a hook's body where the caller of this function is, and reports where that was and what came of it.
    static func observe(_ intent: CallIntent?, _ body: () throws -> JSONValue?) throws -> JSONValue? {
        guard let intent else { return try body() }
        let call = intent.enter()
        return try intent.leave(call, Result { try Self.$enclosingCall.withValue(call.id, operation: body) })
    }

    /// Awaits a hook's body where the caller of this function is, and reports where that was and what came of it.
    static func observe(
        _ intent: CallIntent?, _ body: () async throws -> JSONValue?
    ) async throws -> JSONValue? {
        guard let intent else { return try await body() }
        let call = intent.enter()
        let result: Result<JSONValue?, any Error>
        do {
            result = .success(try await Self.$enclosingCall.withValue(call.id, operation: body))
        } catch {
            result = .failure(error)
        }
        return try intent.leave(call, result)
    }

    private func enter() -> ObservedCall {
        let call = ObservedCall(entering: self)
        request.observer.hookEntered(call)
        return call
    }

    private func leave(_ call: ObservedCall, _ result: Result<JSONValue?, any Error>) throws -> JSONValue? {
        let outcome: ObservedCall.End.Result =
            switch result {
            case .success(.some): .answered
            case .success(.none): .passed
            case .failure(let error): .threw(error)
            }
        request.observer.hookEnded(call, end: ObservedCall.End(result: outcome, site: .current(), at: .now))
        return try result.get()
    }
}
