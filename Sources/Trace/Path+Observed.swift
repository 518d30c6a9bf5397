extension Path {
    /// The path that the recorded places show.
    ///
    /// - Parameters:
    ///   - shape: whether the hook may suspend; on its caller's loop that alone tells *direct* from *inline*.
    ///   - caller: where the library was when it called the hook.
    ///   - callee: where the hook's body was.
    ///   - home: the place that belongs to the request: where it was accepted, or the thread that owns it.
    ///   - requestedAt: when the library asked for the call; a loop or thread born later was born for it.
    /// - Returns: the path, or `nil` where the places fit none.
    package static func observed(
        shape: HookShape, caller: Site, callee: Site, home: Site, requestedAt: Instant
    ) -> Path? {
        switch shape {
        case .synchronous: synchronous(caller: caller, callee: callee, home: home)
        case .asynchronous: asynchronous(caller: caller, callee: callee, requestedAt: requestedAt)
        }
    }

    private static func synchronous(caller: Site, callee: Site, home: Site) -> Path? {
        guard callee.thread.id == caller.thread.id else {
            return callee.loop == nil && callee.thread.isPooled ? .offloaded : nil
        }
        if let loop = callee.loop { return loop == caller.loop ? .inline : nil }
        if callee.thread.id == home.thread.id { return .worker }
        return switch callee.thread.role {
        case .worker: .pooled
        // Called by a hook that had been taken there itself.
        case .offload: .offloaded
        case .owner, .side, .other: nil
        }
    }

    private static func asynchronous(caller: Site, callee: Site, requestedAt: Instant) -> Path? {
        guard let loop = callee.loop else { return nil }
        if loop == caller.loop { return caller.task == callee.task && callee.task != nil ? .direct : nil }
        guard loop.born >= requestedAt else { return caller.loop == nil ? .bridged : nil }
        if caller.thread.id == callee.thread.id { return .ownLoop }
        guard let threadBorn = callee.thread.born, threadBorn >= requestedAt else { return nil }
        return .sideThread
    }
}

extension Thread {
    /// Whether the thread is one of those to which work is taken off the loops.
    fileprivate var isPooled: Bool {
        switch role {
        case .worker, .offload: true
        case .owner, .side, .other: false
        }
    }
}
