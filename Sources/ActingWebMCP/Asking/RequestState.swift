import ActingWeb
import JSON

/// What a request that ended with questions has to know when it comes again; the client keeps it, sealed.
struct RequestState {
    /// How long a person has to answer, in milliseconds.
    static let lifetime: Int64 = 3_600_000

    /// What was asked last, by what it is known by.
    let asked: [String]
    /// What was answered before.
    let answers: [String: JSONValue]

    /// What the request was, so that no answer is used for another one.
    static func digest(_ method: String, _ params: JSONObject, _ owner: PrincipalKey) -> String {
        var rest = params
        for name in ["_meta", "inputResponses", "requestState"] { rest[name] = nil }
        let parts: JSONValue = [
            .string(method), .string(owner.actor), owner.peer.map { .string($0) } ?? .null, .object(rest),
        ]
        return SecretText.digest(parts.description)
    }

    func sealed(_ digest: String, by seal: Seal, at now: Timestamp) throws -> String {
        let value: JSONValue = [
            "digest": .string(digest), "asked": .array(asked.map { .string($0) }),
            "answers": .object(JSONObject(uniqueKeysWithValues: answers.sorted { $0.key < $1.key }.map { ($0, $1) })),
        ]
        return try seal.sealed(value, until: Timestamp(milliseconds: now.milliseconds + Self.lifetime))
    }

    /// The answers that a request brings: those it was sealed with, and those to what was asked last.
    ///
    /// - Throws: where the state or the answers cannot be used.
    static func answers(
        in params: JSONObject, digest: () -> String, by seal: Seal, at now: Timestamp
    ) throws(RPCError) -> [String: JSONValue] {
        let given = try responses(params)
        guard let text = params["requestState"] else { return given }
        guard let value = text.string.flatMap({ seal.opened($0, at: now) }), value["digest"]?.string == digest() else {
            throw RPCError(
                .invalidParams, "\"requestState\" is not what this server gave for this request, or it is too old")
        }
        var answers = value["answers"]?.object.map { Dictionary($0.map { ($0, $1) }) { _, last in last } } ?? [:]
        for key in value["asked"]?.array?.compactMap(\.string) ?? [] { answers[key] = given[key] }
        return answers
    }

    private static func responses(_ params: JSONObject) throws(RPCError) -> [String: JSONValue] {
        guard let responses = params["inputResponses"] else { return [:] }
        guard let members = responses.object, members.values.allSatisfy({ $0.object != nil }) else {
            throw RPCError(.invalidParams, "\"inputResponses\" must be an object of objects")
        }
        return Dictionary(members.map { ($0, $1) }) { _, last in last }
    }
}
