import ActingWeb
import Synchronization

/// An error that tests can recognise.
struct Refusal: Error, Equatable, CustomStringConvertible {
    let reason: String

    var description: String { reason }
}

/// A list that any thread may add to.
final class Log<Entry: Sendable>: Sendable {
    private let storage = Mutex<[Entry]>([])

    var entries: [Entry] { storage.withLock { $0 } }

    func add(_ entry: Entry) {
        storage.withLock { $0.append(entry) }
    }
}

/// Something that a test binds for the task it runs in.
enum Tag {
    @TaskLocal static var current = "unbound"
}

/// Keeps every report.
final class CallLog: ExecutionObserver {
    let entered = Log<ObservedCall>()
    let ended = Log<(call: ObservedCall, end: ObservedCall.End)>()

    func hookEntered(_ call: ObservedCall) { entered.add(call) }
    func hookEnded(_ call: ObservedCall, end: ObservedCall.End) { ended.add((call, end)) }
}

extension ActorInterface {
    /// An actor in a store of its own.
    static var example: ActorInterface {
        get throws {
            let store = InMemoryStore()
            let actor = Actor(id: "a1", creator: "ann@example.com")
            try store.createActor(actor)
            return ActorInterface(actor, store: store)
        }
    }
}
