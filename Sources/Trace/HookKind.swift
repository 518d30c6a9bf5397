/// What a hook is registered for.
package enum HookKind: String, CaseIterable, Hashable, Sendable {
    case action
    case method
    case property
    case callback
    case appCallback = "app-callback"
    case subscription
    case lifecycle
}
