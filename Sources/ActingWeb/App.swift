public import Logging
import Synchronization

/// An ActingWeb application: its hooks, and the store that holds its actors.
///
/// ```swift
/// let app = App(name: "notes")
/// app.actionHook("save_note", HookMetadata(description: "Keep a note"), as: .tool()) { actor, call in
///     try await actor.properties.set("note", to: .string(call.string("text")))
///     return ["saved": true]
/// }
/// ```
public final class App: Sendable {
    /// The application's name, which clients are told.
    public let name: String
    /// The application's version, which clients are told.
    public let version: String
    /// What a client should know before it uses the application; `nil` for nothing.
    public let instructions: String?
    /// Where the actors are kept.
    public let store: any Store
    /// How long an async hook may take that was registered without a limit of its own; `nil` for as long as it takes.
    ///
    /// A hook whose time is limited runs in a task of its own, beside its caller's; see `HookTimeout`.
    public let hookTimeout: Duration?
    /// What the application says about itself, and how it treats actors.
    public let options: AppOptions
    /// What the application takes from the machine.
    public let environment: AppEnvironment
    /// The way to the peers of its actors.
    public let peers: any PeerConnection
    /// The kinds of trust that its actors know.
    public let trustTypes: TrustTypes
    /// The application's hooks.
    public let hooks: HookRegistry
    /// What changed that clients may have read and kept; hooks may post to it.
    public let changes: ChangeFeed
    let logger: Logger
    let heldLoops: HeldLoopWarnings
    let newsDesk = NewsDesk()
    private let reached = Mutex<String?>(nil)
    let passphrases: PassphraseChecker
    let consents = ConsentSeals()

    /// Where peers reach the application, without a slash at the end: `https://notes.example`; `nil` where they do not.
    ///
    /// A server sets it when it listens. What peers are told beside requests has addresses that begin so.
    public var root: String? {
        get { reached.withLock { $0 } }
        set { reached.withLock { $0 = newValue } }
    }

    /// An application without hooks.
    ///
    /// - Parameters:
    ///   - name: what it is called.
    ///   - version: its version.
    ///   - instructions: what a client should know before it uses it; `nil` for nothing.
    ///   - store: where the actors are kept.
    ///   - hookTimeout: how long an async hook may take; `nil` for as long as it takes.
    ///   - options: what it says about itself, and how it treats actors.
    ///   - environment: what it takes from the machine.
    ///   - peers: the way to the peers of its actors.
    ///   - logger: what is told of what nobody who asks can mend, such as a hook that holds an event loop.
    public init(
        name: String, version: String = "1.0.0", instructions: String? = nil, store: any Store = InMemoryStore(),
        hookTimeout: Duration? = nil, options: AppOptions = AppOptions(), environment: AppEnvironment = .system,
        peers: any PeerConnection = NoPeers(), logger: Logger = Logger(label: "actingweb")
    ) {
        self.name = name
        self.version = version
        self.instructions = instructions
        self.store = store
        self.hookTimeout = hookTimeout
        self.options = options
        self.environment = environment
        self.peers = peers
        changes = ChangeFeed()
        hooks = HookRegistry(changes: changes)
        self.logger = logger
        passphrases = PassphraseChecker(now: environment.now)
        heldLoops = HeldLoopWarnings(logger: logger)
        trustTypes = TrustTypes(store: store, environment: environment)
    }
}
