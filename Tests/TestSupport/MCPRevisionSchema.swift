import JSON
import JSONSchema

/// The published schema of one revision, asked by the name of a definition.
struct MCPRevisionSchema: Sendable {
    let revision: String
    /// The schema of an object whose members are named after the definitions that their values have to fit.
    private let schema: Schema
    private let names: MCPDefinitionNames

    /// Compiles a schema.
    ///
    /// The older ones are written in draft-07, which for the keywords in them differs in one point: it ignores what
    /// stands beside `$ref`. That is nothing but descriptions there, so they are read as what they are not.
    init(of revision: String, document: JSONValue) throws {
        let keyword = document["$defs"] == nil ? "definitions" : "$defs"
        let definitions = document[keyword]?.object ?? [:]
        let references = definitions.keys.map { ($0, ["$ref": .string("#/\(keyword)/\($0)")] as JSONValue) }
        schema = try Schema(
            compiling: [
                "$schema": .string(Schema.dialect), keyword: .object(definitions),
                "properties": .object(JSONObject(uniqueKeysWithValues: references)), "additionalProperties": false,
            ],
            assertingFormats: true
        )
        self.revision = revision
        names = MCPDefinitionNames(of: definitions)
    }

    /// Whether the revision has no sessions, and a type for each result.
    private var isModern: Bool { revision >= "2026" }

    /// What is wrong with a value as an instance of a definition.
    private func faults(in value: JSONValue, as definition: String) -> [String] {
        schema.faults(in: [definition: value]).map(\.description)
    }

    /// What is wrong with a message from the server.
    func faults(in message: JSONValue, answering method: String?) -> [String] {
        if let batch = message.array, revision == "2025-03-26", !batch.isEmpty {
            return batch.flatMap { faults(in: $0, answering: method) }
        }
        let envelope = faults(in: message, as: "JSONRPCMessage")
        guard envelope.isEmpty else { return envelope }
        if message["error"] != nil { return errorFaults(in: message) }
        if let result = message["result"] { return method.map { resultFaults(in: result, of: $0) } ?? [] }
        return message["id"] == nil ? notificationFaults(in: message) : requestFaults(in: message)
    }

    // MARK: - What the server starts

    private func notificationFaults(in message: JSONValue) -> [String] {
        let method = message["method"]?.string ?? ""
        if let definition = names.notifications[method] { return faults(in: message, as: definition) }
        // An extension of the revision, which its schema does not know.
        return isModern && method == "notifications/tasks"
            ? [] : ["\(method) is no notification of a server in \(revision)"]
    }

    private func requestFaults(in message: JSONValue) -> [String] {
        let method = message["method"]?.string ?? ""
        guard let definition = names.serverRequests[method] else {
            return ["\(method) is no request of a server in \(revision)"]
        }
        return faults(in: message, as: definition)
    }

    // MARK: - What the server answers

    private func errorFaults(in message: JSONValue) -> [String] {
        let code = message["error"]?["code"]?.integer ?? 0
        if isModern, code == -32002 || code == -32042 || ((-32099)...(-32023)).contains(code) {
            return ["the code \(code) must not be used in \(revision)"]
        }
        if let definition = names.errorEnvelopes[code] { return faults(in: message, as: definition) }
        return names.errors[code].flatMap { name in message["error"].map { faults(in: $0, as: name) } } ?? []
    }

    private func resultFaults(in result: JSONValue, of method: String) -> [String] {
        isModern ? modernFaults(in: result, of: method) : legacyFaults(in: result, of: method)
    }

    private func legacyFaults(in result: JSONValue, of method: String) -> [String] {
        switch method {
        case "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe":
            return result == [:] ? [] : ["the result of \(method) must be empty; it is \(result)"]
        default:
            // A task stands for the result that it will have.
            let isTask = names.results["tasks/get"] != nil && !method.hasPrefix("tasks/") && result["task"] != nil
            guard let definition = isTask ? "CreateTaskResult" : names.results[method] else {
                return ["\(method) is no request of a client in \(revision)"]
            }
            return faults(in: result, as: definition)
        }
    }

    private func modernFaults(in result: JSONValue, of method: String) -> [String] {
        if ["tasks/get", "tasks/update", "tasks/cancel"].contains(method) { return faults(in: result, as: "Result") }
        guard let definition = names.results[method] else {
            return ["\(method) is no request of a client in \(revision)"]
        }
        switch result["resultType"] {
        case "complete", nil: return faults(in: result, as: definition)
        case "task" where method == "tools/call": return faults(in: result, as: "Result")
        case "input_required" where ["tools/call", "prompts/get", "resources/read"].contains(method):
            let asksForNothing = result["inputRequests"] == nil && result["requestState"] == nil
            return faults(in: result, as: "InputRequiredResult")
                + (asksForNothing ? ["a result that requires input must have inputRequests or requestState"] : [])
        case .some(let type): return ["the result of \(method) must not have the type \(type)"]
        }
    }
}
