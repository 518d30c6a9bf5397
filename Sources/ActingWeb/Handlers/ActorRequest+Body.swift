package import JSON

extension ActorRequest {
    /// The longest name, path or URI that a request may ask about, in bytes.
    package static let longestName = 1024

    /// The body as JSON.
    ///
    /// - Parameter absent: what an empty body stands for; `nil` where there has to be one.
    /// - Returns: the value.
    /// - Throws: `Refusal` where the body is not JSON, with the place.
    package func json(absent: JSONValue? = nil) throws(Refusal) -> JSONValue {
        if body.isEmpty, let absent { return absent }
        do {
            return try JSONValue(parsing: body)
        } catch {
            throw Refusal(.badRequest, "the body is not JSON: \(error)")
        }
    }

    /// The body as a JSON object.
    ///
    /// - Parameter absent: what an empty body stands for; `nil` where there has to be one.
    /// - Returns: the object's members.
    /// - Throws: `Refusal` where the body is no JSON object.
    package func object(absent: JSONObject? = nil) throws(Refusal) -> JSONObject {
        guard let object = try json(absent: absent.map { .object($0) }).object else {
            throw Refusal(.badRequest, "the body must be a JSON object")
        }
        return object
    }
}
