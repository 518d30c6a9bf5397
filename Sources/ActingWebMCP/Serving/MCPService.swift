public import ActingWeb
import JSON
import Synchronization

/// What an MCP endpoint keeps between requests: sessions, listeners, tasks, and the catalogue of what hooks offer.
///
/// One serves all the requests of an application, whichever handler answers them.
public final class MCPService: Sendable {
    let app: App
    let options: MCPOptions
    let sessions: SessionTable
    let listeners = ListenerTable()
    let tasks: TaskTable
    /// Makes and opens what clients keep between the rounds of a request.
    let seal = Seal()
    let identity: ServerIdentity
    private let catalogues: CatalogueCache
    private let posts = Mutex<[ObjectIdentifier: MessageStream]>([:])
    private let feed = Mutex<ChangeFeed.Listener?>(nil)

    /// What an endpoint keeps that has served nobody yet.
    ///
    /// - Parameters:
    ///   - app: the application.
    ///   - options: how the endpoint serves.
    public init(app: App, options: MCPOptions = MCPOptions()) {
        self.app = app
        self.options = options
        identity = ServerIdentity(app)
        sessions = SessionTable(limits: options.limits, environment: app.environment)
        catalogues = CatalogueCache(app.hooks)
        let listeners = listeners
        tasks = TaskTable(limit: options.limits.tasks, environment: app.environment) { task in
            for listener in listeners.all where listener.filter.tasks?.contains(task.id) == true {
                listener.notify("notifications/tasks", task.detailed(.july2026))
            }
        }
        let changes = app.changes.listen { [weak self] in self?.tell(of: $0) }
        feed.withLock { $0 = changes }
    }

    /// What hooks should be offered and are not, with the reasons.
    public var faults: [CatalogueFault] { catalogue.faults }

    /// How many sessions are open, how many clients listen on streams of their own, and how many requests and tasks are
    /// kept.
    public var census: Census {
        Census(
            sessions: sessions.count, listeners: listeners.count, requests: posts.withLock { $0.count },
            tasks: tasks.count, streams: sessions.all.reduce(0) { $0 + $1.streamCount })
    }

    /// Ends what nobody uses any more, and begins the stream of responses that take long, so that what stands between
    /// hears of them; to be called every few seconds.
    public func sweep() {
        sessions.sweep()
        let late = MonotonicTime.now.earlier(by: Self.patience)
        for post in posts.withLock({ Array($0.values) }) where post.createdAt < late { post.begin() }
    }

    /// Gives up what clients were asked and will not answer any more, since their connection has ended.
    public func giveUpQuestions() {
        for session in sessions.all { session.giveUpQuestions(before: .now) }
    }

    /// Ends the streams that end only when somebody ends them; calls under way go on.
    public func endStreams() {
        for session in sessions.all { session.endStandalone() }
        listeners.endAll()
    }

    /// Ends everything, calls under way included.
    public func shutdown() {
        endStreams()
        sessions.endAll()
        tasks.cancelAll()
    }

    /// How long a response may say nothing, in seconds.
    private static let patience = 15

    var catalogue: Catalogue { catalogues.current }

    /// Takes a place among the requests under way.
    ///
    /// - Parameter stream: the response.
    /// - Returns: whether there was one.
    func enter(_ stream: MessageStream) -> Bool {
        posts.withLock { posts in
            guard posts.count < options.limits.requests else { return false }
            posts[ObjectIdentifier(stream)] = stream
            return true
        }
    }

    func leave(_ stream: MessageStream) {
        posts.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(stream)) }
    }

    /// The methods, for one request.
    func core(_ context: RequestContext, _ actor: ActorInterface) -> MCPCore {
        MCPCore(
            app: app, options: options, context: context,
            offer: Offer(catalogue: catalogue, actor: actor, client: context.client), tasks: tasks)
    }

    private func tell(of change: Change) {
        for session in sessions.all { session.tell(of: change) }
        for listener in listeners.all { listener.tell(of: change) }
    }
}
