extension ExecutionMode {
    /// The paths that hooks of a shape can take in this mode when their request's handler calls them itself.
    ///
    /// What was observed may contradict this; what a hook calls in its turn depends on where that hook is.
    package func paths(of shape: HookShape) -> [Path] {
        switch (self, shape) {
        case (.async, .asynchronous): [.direct]
        case (.async, .synchronous): [.offloaded, .inline]
        case (.threadPool, .asynchronous): [.ownLoop]
        case (.threadPool, .synchronous): [.pooled]
        case (.blocking, .asynchronous): [.ownLoop, .bridged]
        case (.blocking, .synchronous): [.worker]
        case (.misuse, .asynchronous): [.sideThread]
        case (.misuse, .synchronous): [.inline]
        }
    }
}
