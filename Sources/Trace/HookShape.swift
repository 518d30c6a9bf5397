/// How a hook was declared: as a plain function, or as one that may suspend.
package enum HookShape: String, Hashable, Sendable {
    case synchronous = "sync"
    case asynchronous = "async"
}
