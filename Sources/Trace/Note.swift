/// Something that happened on behalf of a request and is neither a hook call nor one of the request's own steps.
package struct Note: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// A hook was called in a way that holds an event loop and will go, told once for each hook: why, in words.
        case deprecatedUse(hook: String, words: String)
        /// Several hooks could have answered.
        case decided(kind: HookKind, name: String, trail: [Decision])
        /// A line of a log, and where it was written.
        case log(level: String, label: String, message: String, site: Site)
        /// A span that has ended, and where it did.
        case span(name: String, length: Duration, error: String?, site: Site)
        /// A message that went to the client before the answer, by its method.
        case message(String)
        /// The permissions of a peer were asked, and what they said, in words.
        case permission(String, isAllowed: Bool)
        /// A store that remembers answers was asked for one.
        case cache(String, isHit: Bool)
    }

    package var request: Request.ID
    /// The call inside whose hook it happened; `nil` outside hooks.
    package var call: HookCall.ID?
    package var at: Instant
    package var content: Content

    package init(request: Request.ID, call: HookCall.ID? = nil, at: Instant, content: Content) {
        self.request = request
        self.call = call
        self.at = at
        self.content = content
    }
}
