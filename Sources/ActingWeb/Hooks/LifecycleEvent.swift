public import JSON

/// Something that becomes of an actor; what life-cycle hooks are called with.
public struct LifecycleEvent: Sendable {
    /// Which event; applications may have events of their own.
    public struct Name: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// The name as text.
        public let rawValue: String

        /// An event of this name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// An event of this name.
        public init(stringLiteral name: String) {
            rawValue = name
        }
    }

    /// Which event.
    public let name: Name
    /// What else there is to know about it.
    public let details: JSONObject
}

extension LifecycleEvent.Name {
    /// An actor was created.
    public static let actorCreated: Self = "actor_created"
    /// An actor is about to be deleted; its data are still there.
    public static let actorDeleted: Self = "actor_deleted"
    /// An actor was deleted: hooks are told who it was, and find no data any more.
    public static let actorDeletedComplete: Self = "actor_deleted_complete"
    /// Somebody logged in; a hook that answers `false` sends them away.
    public static let oauthSuccess: Self = "oauth_success"
    /// The actor asked another one for trust.
    public static let trustInitiated: Self = "trust_initiated"
    /// Another actor asked for trust.
    public static let trustRequestReceived: Self = "trust_request_received"
    /// A trust was approved.
    public static let trustApproved: Self = "trust_approved"
    /// This side's approval made a trust complete.
    public static let trustFullyApprovedLocal: Self = "trust_fully_approved_local"
    /// The other side's approval made a trust complete.
    public static let trustFullyApprovedRemote: Self = "trust_fully_approved_remote"
    /// A trust was deleted.
    public static let trustDeleted: Self = "trust_deleted"
    /// A subscription was deleted.
    public static let subscriptionDeleted: Self = "subscription_deleted"
    /// An e-mail address is to be verified.
    public static let emailVerificationRequired: Self = "email_verification_required"
    /// An e-mail address was verified.
    public static let emailVerified: Self = "email_verified"
}
