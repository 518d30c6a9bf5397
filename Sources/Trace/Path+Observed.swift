extension Path {
    /// The path that the recorded places show.
    ///
    /// - Parameters:
    ///   - shape: whether the hook may suspend; on its caller's loop that alone tells *direct* from *inline*.
    ///   - caller: where the library was when it called the hook.
    ///   - callee: where the hook's body was.
    ///   - home: where the request was accepted.
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
        guard caller.thread.id == callee.thread.id else {
            if case .worker = callee.thread.role, callee.loop == nil { return .offloaded }
            return nil
        }
        if callee.loop != nil { return callee.loop == caller.loop ? .inline : nil }
        return caller.thread.id == home.thread.id ? .worker : .pooled
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
