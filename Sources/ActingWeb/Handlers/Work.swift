/// Work on behalf of a request, described once and done in either of two ways: blocking the calling thread, or awaited.
///
/// Handlers describe what a request needs as work and act on nothing themselves, so that a synchronous handler and its
/// asynchronous twin are two drivers of one core.
///
/// ```swift
/// let greeting = store.actor(id).then { actor in
///     guard let actor else { throw Refusal(.notFound, "there is no actor \"\(id)\"") }
///     return store.property("name", of: actor.id)
/// }
/// ```
public struct Work<Value: Sendable>: Sendable {
    private let blocking: @Sendable () throws -> Value
    private let awaiting: @Sendable () async throws -> Value

    /// Work that is done in these two ways, which come to the same.
    ///
    /// - Parameters:
    ///   - blocking: does it on the calling thread.
    ///   - awaiting: does it in the calling task, without blocking its thread.
    package init(
        _ blocking: @escaping @Sendable () throws -> Value, awaiting: @escaping @Sendable () async throws -> Value
    ) {
        self.blocking = blocking
        self.awaiting = awaiting
    }

    /// Work that is done already.
    package init(_ value: Value) {
        self.init({ value }, awaiting: { value })
    }

    /// Does the work, blocking the calling thread.
    package func perform() throws -> Value {
        try blocking()
    }

    /// Does the work, awaiting what has to be waited for.
    package func performAsync() async throws -> Value {
        try await awaiting()
    }
}

// MARK: - Composition

extension Work {
    /// This work, and then what is made of its value without waiting for anything.
    package func map<Other>(_ transform: @escaping @Sendable (Value) throws -> Other) -> Work<Other> {
        Work<Other>({ try transform(blocking()) }, awaiting: { try await transform(awaiting()) })
    }

    /// This work, and then the work that follows from its value.
    package func then<Other>(_ next: @escaping @Sendable (Value) throws -> Work<Other>) -> Work<Other> {
        Work<Other>(
            { try next(blocking()).perform() },
            awaiting: { try await next(awaiting()).performAsync() }
        )
    }

    /// This work, and where it fails, what makes up for the error.
    package func recover(_ remedy: @escaping @Sendable (any Error) throws -> Work) -> Work {
        Work(
            {
                do { return try blocking() } catch { return try remedy(error).perform() }
            },
            awaiting: {
                let failure: any Error
                do { return try await awaiting() } catch { failure = error }
                return try await remedy(failure).performAsync()
            }
        )
    }

    /// The same work for each item, one after the other; it ends with the first that fails.
    package static func each<Item: Sendable, Each>(
        _ items: [Item], _ body: @escaping @Sendable (Item) throws -> Work<Each>
    ) -> Work where Value == [Each] {
        Work(
            { try items.map { try body($0).perform() } },
            awaiting: {
                var values: [Each] = []
                for item in items { values.append(try await body(item).performAsync()) }
                return values
            }
        )
    }
}
