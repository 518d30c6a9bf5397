package import JSON

/// Something that the server asks of the client before it answers a call.
package struct TryQuestion: Hashable, Sendable {
    /// The id under which the server waits for the answer.
    package var id: JSONValue
    package var method: String
    package var params: JSONValue

    package init(id: JSONValue, method: String, params: JSONValue) {
        self.id = id
        self.method = method
        self.params = params
    }

    /// Whether a person can answer it by a form.
    package var isForPeople: Bool {
        isSampling || (method == "elicitation/create" && params["mode"]?.string ?? "form" == "form")
    }

    /// The message that says that nobody here can answer.
    package var refusal: JSONValue {
        [
            "jsonrpc": "2.0", "id": id,
            "error": ["code": -32_601, "message": .string("the inspector's client does not answer \(method)")],
        ]
    }

    private var isSampling: Bool { method == "sampling/createMessage" }

    /// What the person is told.
    var text: String {
        guard isSampling else { return params["message"]?.string ?? method }
        let last = params["messages"]?.array?.last?["content"]
        return (last?["text"] ?? last?[0]?["text"])?.string ?? "a message for a model"
    }

    /// The schema of the answer.
    var schema: JSONValue {
        guard isSampling else { return params["requestedSchema"] ?? ["type": "object"] }
        return [
            "type": "object", "required": ["text"],
            "properties": ["text": ["type": "string", "description": "What the model is to have answered."]],
        ]
    }

    /// How a person can answer.
    package enum Answer: Hashable, Sendable {
        case accept(JSONValue)
        case decline, cancel
    }

    /// The message that brings the answer.
    package func reply(_ answer: Answer) -> JSONValue {
        var reply: JSONObject = ["jsonrpc": "2.0", "id": id]
        switch (answer, isSampling) {
        case (.accept(let content), true):
            reply["result"] = [
                "role": "assistant", "model": "a person at the inspector", "stopReason": "endTurn",
                "content": ["type": "text", "text": content["text"] ?? ""],
            ]
        case (.decline, true), (.cancel, true):
            reply["error"] = ["code": -1, "message": "the person at the inspector gave no answer"]
        case (.accept(let content), false): reply["result"] = ["action": "accept", "content": content]
        case (.decline, false): reply["result"] = ["action": "decline"]
        case (.cancel, false): reply["result"] = ["action": "cancel"]
        }
        return .object(reply)
    }
}
