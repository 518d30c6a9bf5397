import FoundationEssentials

/// What an application takes from the machine it runs on, so that a test can put something in its place.
public struct AppEnvironment: Sendable {
    /// Tells the time.
    public var now: @Sendable () -> Timestamp
    /// Makes so many bytes that nobody can guess.
    public var randomBytes: @Sendable (_ count: Int) -> [UInt8]

    /// Waits, or throws where the task is cancelled meanwhile.
    public var pause: @Sendable (_ duration: Duration) async throws -> Void

    /// An environment of these parts.
    public init(
        now: @escaping @Sendable () -> Timestamp, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8],
        pause: @escaping @Sendable (_ duration: Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.pause = pause
    }

    /// The machine's own clock and its source of secrets.
    public static let system = AppEnvironment(
        now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    )
}
