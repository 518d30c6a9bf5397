import ActingWeb
import JSON
import JSONSchema

/// Holds values against a schema that was made ready before.
struct ValueCheck: Sendable {
    private let schema: JSONSchema.Schema

    /// - Parameters:
    ///   - schema: a schema of the dialect 2020-12; nothing it refers to is fetched.
    ///   - hook: whose schema it is.
    ///   - what: what the schema is for, in a sentence.
    /// - Throws: where it is no schema.
    init(_ schema: JSONValue, of hook: Hook, _ what: String) throws(CatalogueFault) {
        do {
            self.schema = try JSONSchema.Schema(compiling: schema)
        } catch {
            throw CatalogueFault(hook, "the \(what) cannot be used: \(error)")
        }
    }

    /// What is wrong with a value, in a sentence; `nil` where it fits.
    func fault(of value: JSONValue) -> String? { Self.sentence(schema.faults(in: value)) }

    /// What is wrong with a form's content, in a sentence; `nil` where it fits, or where the form's schema is none.
    static func fault(of content: JSONValue, inForm form: JSONValue) -> String? {
        guard let schema = try? JSONSchema.Schema(compiling: form, assertingFormats: true) else { return nil }
        return sentence(schema.faults(in: content))
    }

    private static func sentence(_ faults: [SchemaFault]) -> String? {
        faults.isEmpty ? nil : faults.prefix(8).map(\.description).joined(separator: "; ")
    }
}
