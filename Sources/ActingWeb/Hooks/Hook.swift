public import JSON
import Synchronization

/// One registered hook.
public struct Hook: Sendable, Identifiable {
    /// A function that runs to its end on the thread that calls it.
    public typealias Synchronous<Call> = @Sendable (ActorInterface, Call) throws -> JSONValue?
    /// A function that may suspend.
    public typealias Asynchronous<Call> = @Sendable (ActorInterface, Call) async throws -> JSONValue?

    /// The name under which a hook stands for every name, where its kind allows that.
    public static let wildcard = "*"
    private static let numbers = Atomic<UInt64>(1)

    /// A number never used twice in a process.
    public let id = Self.numbers.wrappingAdd(1, ordering: .relaxed).oldValue
    /// Its place among the hooks of its name in order of registration, from zero.
    public internal(set) var index = 0
    private let registration: Registration

    /// What it is registered for.
    public var kind: HookKind { registration.kind }
    /// The name it is registered under.
    public var name: String { registration.name }
    /// Whether it may suspend.
    public var isAsynchronous: Bool { registration.isAsynchronous }
    var traits: HookTraits { registration.traits }

    /// What it says about itself.
    public var metadata: HookMetadata { traits.metadata }
    /// What it is offered as.
    public var exposure: HookExposure { traits.exposure }
    /// Whether it may run at the same time as its neighbours.
    public var isConcurrent: Bool { traits.isConcurrent }
    /// Whether it is registered under the wildcard.
    public var isWildcard: Bool { kind.hasWildcard && name == Self.wildcard }

    init(_ kind: HookKind, _ name: String, _ traits: HookTraits, isAsynchronous: Bool) {
        registration = Registration(kind, name, traits, isAsynchronous: isAsynchronous)
    }

    /// What never changes, behind one reference: each call of a hook hands the hook on several times.
    private final class Registration: Sendable {
        let kind: HookKind
        let name: String
        let isAsynchronous: Bool
        let traits: HookTraits

        init(_ kind: HookKind, _ name: String, _ traits: HookTraits, isAsynchronous: Bool) {
            self.kind = kind
            self.name = name
            self.traits = traits
            self.isAsynchronous = isAsynchronous
        }
    }
}
