import Analysis

/// Which requests are shown, in the filter language: `path:T or held>10ms`.
public struct RequestFilter: Hashable, Sendable {
    let query: Query

    /// The filter of a text; an empty one lets every request pass.
    ///
    /// - Parameter text: what was typed.
    /// - Throws: where the text is no filter and what was expected there.
    public init(parsing text: String) throws(RequestFilterError) {
        do throws(QueryError) {
            query = try Query(parsing: text)
        } catch {
            throw RequestFilterError(text: text, error: error)
        }
    }
}
