import ActingWeb
import JSON

/// Holds values against a schema that was made ready before.
struct ValueCheck: Sendable {
    init(_ schema: JSONValue, of hook: Hook, _ what: String) throws(CatalogueFault) {
    }

    /// What is wrong with a value, in a sentence; `nil` where it fits.
    func fault(of value: JSONValue) -> String? { nil }

    static func fault(of value: JSONValue, against schema: JSONValue) -> String? { nil }
}
