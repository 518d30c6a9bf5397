/// What one kind of request means: decides, and describes the work, for synchronous and asynchronous handlers alike.
public protocol HandlerCore: Sendable {
    /// The name of what it serves, as it stands in paths: `properties`, or empty for the actor itself.
    static var resource: String { get }
    /// Whether bodies and answers may hold secrets, which nobody who observes is shown.
    static var holdsSecrets: Bool { get }

    /// A core that serves the actors of an application.
    init(app: App)

    /// What is to be done for a request.
    ///
    /// - Parameter request: what was asked for; nobody has checked who asks.
    /// - Returns: the work, which comes to the answer.
    /// - Throws: why the request is refused.
    func answer(_ request: ActorRequest) throws -> Work<ActorResponse>
}

extension HandlerCore {
    /// Nothing secret.
    public static var holdsSecrets: Bool { false }
}
