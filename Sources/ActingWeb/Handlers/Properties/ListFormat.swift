/// How much of a list is shown.
enum ListFormat: String, Sendable {
    /// That it is one, and how many items it has.
    case short
    /// All of it.
    case full

    /// What a request asks for, which is `short` where it asks for nothing.
    init(_ request: ActorRequest) throws(Refusal) {
        guard let text = request.query["format"] else {
            self = .short
            return
        }
        guard let format = ListFormat(rawValue: text) else {
            throw Refusal(.badRequest, "\"format\" must be \"short\" or \"full\"")
        }
        self = format
    }
}
