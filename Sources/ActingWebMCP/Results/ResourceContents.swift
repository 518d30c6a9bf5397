import JSON

/// What a resource holds, as hooks may give it.
enum ResourceContents {
    /// Contents that a hook gave whole, held against what the protocol knows.
    ///
    /// - Throws: `ContentBlock.Fault` where no client could read them.
    static func checked(_ contents: JSONValue) throws(ContentBlock.Fault) -> JSONValue {
        guard contents["uri"]?.string != nil else {
            throw ContentBlock.Fault(description: "the contents of a resource need a \"uri\"")
        }
        guard (contents["text"]?.string != nil) != (contents["blob"]?.string != nil) else {
            throw ContentBlock.Fault(description: "the contents of a resource need either a \"text\" or a \"blob\"")
        }
        return contents
    }

    /// The contents that a hook's answer stands for: `contents` as they are, `text` or `blob` with the resource's own
    /// URI, text as it is, any other value as JSON.
    ///
    /// - Throws: `ContentBlock.Fault` where no client could read them.
    static func all(
        _ answer: JSONValue, uri: String, mimeType: String
    ) throws(ContentBlock.Fault) -> [JSONValue] {
        if let contents = answer["contents"]?.array {
            var all: [JSONValue] = []
            for one in contents { all.append(try checked(one)) }
            return all
        }
        var one: JSONObject = ["uri": .string(uri), "mimeType": .string(answer["mimeType"]?.string ?? mimeType)]
        if let blob = answer["blob"]?.string {
            one["blob"] = .string(blob)
        } else {
            one["text"] = .string(answer.string ?? answer["text"]?.string ?? answer.description)
        }
        return [.object(one)]
    }
}
