/// What happens to a property.
public enum PropertyOperation: String, CaseIterable, Sendable {
    /// It is read.
    case get
    /// It is set.
    case put
    /// Something is added to it.
    case post
    /// It is removed.
    case delete

    /// Whether a hook that answers nothing, or throws, stops the operation.
    var isWrite: Bool { self == .put || self == .post }
}
