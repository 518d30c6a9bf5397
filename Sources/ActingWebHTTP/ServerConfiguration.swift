public import ActingWeb
public import ActingWebMCP

/// How a server listens and how it serves.
public struct ServerConfiguration: Sendable {
    /// The address to listen on: a name or a number.
    public var host: String
    /// The port to listen on; 0 lets the system pick one.
    public var port: Int
    /// How many event loops carry connections.
    public var loops: Int
    /// How many threads the pool for whole handlers may have, and as many again the one for requests that are owned.
    public var workers: Int
    /// How many threads the pool for synchronous hooks may have.
    public var offloadWorkers: Int
    /// Where synchronous hooks run whose handler is awaited.
    public var syncHooks: SyncHookPlacement
    /// Where async hooks run whose handler blocks a thread of its own.
    public var workerLoop: WorkerLoop
    /// How long a loop may run one thing without a pause before that is a stall.
    public var stallThreshold: Duration
    /// What a `Server-Timing` header says of a request; `nil` for no header.
    public var serverTiming: (@Sendable (ObservedRequest) -> String?)?
    /// How requests are served at first.
    public var mode: ExecutionMode
    /// The longest body that is read, in bytes.
    public var bodyLimit: Int
    /// Whether clients have to log in.
    public var authentication: Authentication
    /// Where clients reach the server, where that is not what they ask for: the address of a proxy.
    public var publicURL: String?
    /// How the MCP endpoint serves.
    public var mcp = MCPOptions()

    /// A server on loopback, with one loop, that serves asynchronously.
    public init(
        host: String = "127.0.0.1", port: Int = 8765, loops: Int = 1, workers: Int = 10,
        offloadWorkers: Int = 10, syncHooks: SyncHookPlacement = .offload, workerLoop: WorkerLoop = .fresh,
        stallThreshold: Duration = LoopExecutor.stallThreshold, mode: ExecutionMode = .async, bodyLimit: Int = 4 << 20,
        authentication: Authentication = .off,
        publicURL: String? = nil
    ) {
        self.host = host
        self.port = port
        self.loops = loops
        self.workers = workers
        self.offloadWorkers = offloadWorkers
        self.syncHooks = syncHooks
        self.workerLoop = workerLoop
        self.stallThreshold = stallThreshold
        self.mode = mode
        self.bodyLimit = bodyLimit
        self.authentication = authentication
        self.publicURL = publicURL
    }

    /// Whether only this machine can reach the server.
    public var isLoopback: Bool { Authority.isLoopback(host: host) }

    /// Whether a text can stand for where clients reach the server: a scheme and a host, with or without a port.
    public static func isPublicURL(_ text: String) -> Bool {
        Authority(origin: text) != nil
    }
}
