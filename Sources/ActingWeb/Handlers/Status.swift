/// An HTTP status code.
public struct Status: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int

    /// The status of this number.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

extension Status {
    /// Done.
    public static let ok = Status(rawValue: 200)
    /// Something new is there.
    public static let created = Status(rawValue: 201)
    /// Understood, and not decided yet.
    public static let accepted = Status(rawValue: 202)
    /// Done, and nothing to say.
    public static let noContent = Status(rawValue: 204)
    /// Go on elsewhere.
    public static let found = Status(rawValue: 302)
    /// The request cannot be understood.
    public static let badRequest = Status(rawValue: 400)
    /// Nobody proved who asks.
    public static let unauthorized = Status(rawValue: 401)
    /// Whoever asks may not.
    public static let forbidden = Status(rawValue: 403)
    /// There is no such thing.
    public static let notFound = Status(rawValue: 404)
    /// There is such a thing, and this cannot be done with it.
    public static let methodNotAllowed = Status(rawValue: 405)
    /// Somebody else did not answer.
    public static let requestTimeout = Status(rawValue: 408)
    /// It contradicts what is there.
    public static let conflict = Status(rawValue: 409)
    /// Too often; the answer says when again.
    public static let tooManyRequests = Status(rawValue: 429)
    /// The body is too large.
    public static let contentTooLarge = Status(rawValue: 413)
    /// The body is of a kind that is not taken.
    public static let unsupportedMediaType = Status(rawValue: 415)
    /// The server failed.
    public static let internalServerError = Status(rawValue: 500)
    /// Another server failed.
    public static let badGateway = Status(rawValue: 502)
    /// The server cannot do it now.
    public static let serviceUnavailable = Status(rawValue: 503)
    /// What the server asked took too long.
    public static let gatewayTimeout = Status(rawValue: 504)
    /// There is no room left.
    public static let insufficientStorage = Status(rawValue: 507)
}
