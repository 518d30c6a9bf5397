/// Where the proposals come from for something that a person fills in.
public enum Completion: Sendable {
    /// Those of these values that begin with what was typed, whatever its case.
    case values([String])
    /// The answer of a method hook, a list of texts.
    ///
    /// The hook is called with `value`, what was typed; `argument`, the name of what is filled in; and `arguments`, an
    /// object of what was filled in before.
    case method(String)
}
