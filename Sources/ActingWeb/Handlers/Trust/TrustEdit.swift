import JSON

/// What an owner changes about a trust; `nil` stays as it is.
struct TrustEdit: Sendable {
    let isApproved: Bool?
    let baseURI: String?
    let summary: String?
    let permissions: JSONValue?

    /// What the owner sent.
    init(_ members: JSONObject) throws(Refusal) {
        isApproved = try Self.member("approved", of: members, "true or false", \.bool)
        baseURI = try Self.member("baseuri", of: members, "a text", \.string)
        summary = try Self.member("desc", of: members, "a text", \.string)
        permissions = members["permissions"]
        guard isApproved != nil || baseURI != nil || summary != nil || permissions != nil else {
            throw Refusal(.badRequest, "there is nothing to change: known are approved, baseuri, desc and permissions")
        }
    }

    /// Makes the changes.
    func apply(to trust: inout Trust) {
        trust.isApproved = isApproved ?? trust.isApproved
        trust.baseURI = baseURI ?? trust.baseURI
        trust.summary = summary ?? trust.summary
    }

    private static func member<Value>(
        _ key: String, of members: JSONObject, _ expected: String, _ read: (JSONValue) -> Value?
    ) throws(Refusal) -> Value? {
        guard let json = members[key] else { return nil }
        guard let value = read(json) else { throw Refusal(.badRequest, "\"\(key)\" must be \(expected)") }
        return value
    }
}
