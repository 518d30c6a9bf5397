public import JSON

/// Input that a person is asked for.
///
/// A form must not ask for secrets; a page may.
public struct Elicitation: Hashable, Sendable {
    /// How a person is asked.
    public enum Mode: String, Sendable {
        /// By a form that the client shows.
        case form
        /// On a page that the client opens.
        case url
    }

    /// What the person is told.
    public var message: String
    /// How the person is asked.
    public var mode: Mode
    /// The form: a schema of an object whose members are texts, numbers, booleans and choices.
    public var schema: JSONValue
    /// The page.
    public var url: String

    /// A form.
    ///
    /// - Parameters:
    ///   - message: what the person is told.
    ///   - schema: a schema of an object whose members are texts, numbers, booleans and choices.
    /// - Returns: what to ask.
    public static func form(_ message: String, _ schema: JSONValue) -> Elicitation {
        Elicitation(message: message, mode: .form, schema: schema, url: "")
    }

    /// A page.
    ///
    /// - Parameters:
    ///   - message: what the person is told.
    ///   - url: where the page is.
    /// - Returns: what to ask.
    public static func page(_ message: String, _ url: String) -> Elicitation {
        Elicitation(message: message, mode: .url, schema: [:], url: url)
    }
}
