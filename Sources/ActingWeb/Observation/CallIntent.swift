import JSON

/// A hook call that the library has decided on: what is known before it is known where the hook will run.
///
/// It is handed on by reference: it is large, and what becomes of the call refers to it.
final class CallIntent: Sendable {
    /// The call inside whose hook the current code runs.
    @TaskLocal static var enclosingCall: UInt64?

    /// The number of the call to be.
    let id = ObservedCall.nextID()
    let request: ObservedRequest
    let hook: Hook
    let occasion: HookOccasion
    let parent = CallIntent.enclosingCall
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
        let meter = PollMeter.current
        let call = intent.enter(meter)
        return try intent.leave(call, meter, Result { try Self.$enclosingCall.withValue(call.id, operation: body) })
    }

    /// Awaits a hook's body where the caller of this function is, and reports where that was and what came of it.
    static func observe(
        _ intent: CallIntent?, _ body: () async throws -> JSONValue?
    ) async throws -> JSONValue? {
        guard let intent else { return try await body() }
        let meter = PollMeter.current
        let call = intent.enter(meter)
        let result: Result<JSONValue?, any Error>
        do {
            result = .success(try await Self.$enclosingCall.withValue(call.id, operation: body))
        } catch {
            result = .failure(error)
        }
        return try intent.leave(call, meter, result)
    }

    /// Runs a function for which the calling thread waits, and reports how long the loop was held that it drives.
    static func hold<Value>(_ intent: CallIntent?, _ body: () throws -> Value) rethrows -> Value {
        guard let intent, let loop = intent.caller.loop else { return try body() }
        let meter = PollMeter.current
        let began = MonotonicTime.now
        meter?.enter(intent.id, of: intent.request.id)
        defer {
            _ = meter?.leave(intent.id)
            let held = MonotonicTime.now.nanoseconds &- began.nanoseconds
            intent.request.observer.loopHeld(intent.request, by: intent.id, loop, for: held)
        }
        return try body()
    }

    private func enter(_ meter: PollMeter?) -> ObservedCall {
        meter?.enter(id, of: request.id)
        let call = ObservedCall(entering: self)
        request.observer.hookEntered(call)
        return call
    }

    private func leave(
        _ call: ObservedCall, _ meter: PollMeter?, _ result: Result<JSONValue?, any Error>
    ) throws -> JSONValue? {
        let polls = meter?.leave(id)
        let outcome: ObservedCall.End.Result =
            switch result {
            case .success(.some): .answered
            case .success(.none): .passed
            case .failure(let error): .threw(error)
            }
        request.observer.hookEnded(
            call, end: ObservedCall.End(result: outcome, site: .current(), at: .now, polls: polls))
        return try result.get()
    }
}
