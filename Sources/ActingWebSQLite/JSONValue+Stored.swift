import ActingWeb
import JSON

extension JSONValue {
    /// Any value that could be stored can be read back.
    private static let limits = JSONLimits(depth: JSONLimits.deepestNesting, byteCount: .max)

    /// The value that a text of the file holds.
    init(stored text: String, name: String) throws(StoreError) {
        do {
            try self.init(parsing: text, limits: Self.limits)
        } catch {
            throw .damagedValue(name: name)
        }
    }

    /// The text that the file is to hold.
    func stored(name: String) throws(StoreError) -> String {
        guard isStorable else { throw .notJSON(name: name) }
        return description
    }
}
