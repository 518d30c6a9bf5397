/// One call of one hook, from the moment the library asked for it.
package struct HookCall: Hashable, Sendable, Identifiable {
    /// A number never used twice in a process.
    package typealias ID = UInt64

    /// How a call ended.
    package enum Outcome: Hashable, Sendable {
        /// The hook answered.
        case value
        /// The hook ran and left the answer to the next one.
        case nothing
        /// The hook threw; the error in its own words.
        case raised(String)
    }

    package var id: ID
    package var request: Request.ID
    /// The call inside whose hook this one was made; `nil` at the top of the request's tree.
    package var parent: ID?
    package var kind: HookKind
    /// The name that was asked for; for a wildcard hook that is not the name it was registered under.
    package var name: String
    /// The hook's place in the registration order of its name, from zero.
    package var index: Int
    package var isWildcard: Bool
    package var shape: HookShape
    package var caller: Site
    package var requestedAt: Instant
    package var callee: Site
    package var enteredAt: Instant
    /// Whether the hook saw the task-locals that its request's task has bound.
    package var seesContext = true
    /// How and when the call ended; `nil` while it runs.
    package var end: End?
    /// How long the caller's loop was held, measured there, where the caller blocked its thread for the call.
    package var held: Duration?

    /// The end of a call.
    package struct End: Hashable, Sendable {
        package var at: Instant
        package var outcome: Outcome
        /// Where the hook's body ended, which is where the last of its awaits left it.
        package var site: Site
        /// What the call took of its loop; `nil` off loops, and where polls were not timed.
        package var polls: Polls?

        package init(at: Instant, outcome: Outcome, site: Site, polls: Polls? = nil) {
            self.at = at
            self.outcome = outcome
            self.site = site
            self.polls = polls
        }
    }

    package init(
        id: ID, request: Request.ID, parent: ID? = nil, kind: HookKind, name: String, index: Int = 0,
        isWildcard: Bool = false, shape: HookShape, caller: Site, requestedAt: Instant, callee: Site,
        enteredAt: Instant,
        end: End? = nil
    ) {
        self.id = id
        self.request = request
        self.parent = parent
        self.kind = kind
        self.name = name
        self.index = index
        self.isWildcard = isWildcard
        self.shape = shape
        self.caller = caller
        self.requestedAt = requestedAt
        self.callee = callee
        self.enteredAt = enteredAt
        self.end = end
    }

    /// The time between asking for the call and the first line of the hook.
    package var wait: Duration { enteredAt.since(requestedAt) }

    /// The time from the hook's first line to its end, its suspensions included; `nil` while it runs.
    package var run: Duration? { end.map { $0.at.since(enteredAt) } }

    /// The path that the recorded places show, given the place that belongs to the request; `nil` where they fit none.
    package func path(home: Site) -> Path? {
        Path.observed(shape: shape, caller: caller, callee: callee, home: home, requestedAt: requestedAt)
    }
}
