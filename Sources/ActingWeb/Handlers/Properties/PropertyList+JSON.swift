import JSON

extension PropertyList {
    /// That it is a list, and what is said about it.
    var account: JSONValue {
        [
            "_list": true, "count": .integer(Int64(count)), "description": .string(notes.summary),
            "explanation": .string(notes.explanation),
        ]
    }
}

extension PropertyList.Notes {
    /// What asks for a list with these notes.
    var request: JSONValue {
        ["_type": "list", "description": .string(summary), "explanation": .string(explanation)]
    }

    /// The notes in an object; those that it does not have stay as they are.
    init(_ json: JSONValue, over notes: PropertyList.Notes = PropertyList.Notes()) throws(Refusal) {
        guard let members = json.object else { throw Refusal(.badRequest, "the notes of a list must be an object") }
        self.init(
            summary: try members.text("description") ?? notes.summary,
            explanation: try members.text("explanation") ?? notes.explanation
        )
    }
}
