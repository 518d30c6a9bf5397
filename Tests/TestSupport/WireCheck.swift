package import JSON

/// Holds what a server sends to the published schema of its revision; every test of the protocol sends through it.
package enum WireCheck {
    /// What is wrong with the messages that a server sent in answer to a message.
    ///
    /// - Parameters:
    ///   - messages: what the server sent, in order; the members of a batch one by one.
    ///   - request: what it answers.
    ///   - revision: the revision that the request is served under.
    /// - Returns: the faults; none where there is nothing wrong, or where the schemas are not there.
    package static func faults(in messages: [JSONValue], to request: JSONValue?, revision: String) -> [String] {
        guard let schemas = MCPSchemas.load() else { return [] }
        let requests = (request?.array ?? request.map { [$0] } ?? []).filter { $0["id"] != nil }
        return messages.flatMap { message -> [String] in
            // Before 2025-11-25 an error must have an id, even where nobody knows which: no form of it is valid.
            if message["error"] != nil, message["id"] == nil, revision < "2025-11-25" { return [] }
            let asked = requests.first { $0["id"] == message["id"] }
            let method = message["method"] == nil ? asked?["method"]?.string : nil
            let revision = method == "initialize" ? message["result"]?["protocolVersion"]?.string ?? revision : revision
            return schemas.faults(in: message, answering: method, revision: revision)
                .map { "\($0)\n  in \(message.description.prefix(400))" }
        }
    }

    /// The revision that a message is served under: its own, its header's, or the one that is assumed.
    package static func revision(of request: JSONValue?, header: String?, session: String? = nil) -> String {
        if let own = request?["params"]?["_meta"]?["io.modelcontextprotocol/protocolVersion"]?.string,
            MCPSchemas.revisions.contains(own)
        {
            return own
        }
        if let session { return session }
        return header.flatMap { MCPSchemas.revisions.contains($0) ? $0 : nil } ?? "2025-03-26"
    }
}
