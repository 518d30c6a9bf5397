public import JSON

extension CallClient {
    /// Says how far the call has come.
    ///
    /// - Parameters:
    ///   - done: how much is done; it has to grow from report to report.
    ///   - total: how much there is to do, where that is known.
    ///   - message: what is being done, for people.
    public func report(_ done: Double, of total: Double? = nil, message: String? = nil) {
        report(CallProgress(done, of: total, message: message))
    }

    /// Tells the client what happens, where it wants to know.
    ///
    /// It must not hold secrets.
    ///
    /// - Parameters:
    ///   - level: how much it matters.
    ///   - data: what it is about: text, or any other value.
    ///   - logger: the part of the application that tells it.
    public func log(_ level: LogLevel, _ data: JSONValue, logger: String? = nil) {
        log(LogMessage(level, data, logger: logger))
    }

    /// Asks the person for input, blocking the calling thread.
    ///
    /// - Parameters:
    ///   - elicitation: what to ask.
    ///   - key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: what came of it.
    /// - Throws: as `ask`.
    public func elicit(_ elicitation: Elicitation, key: String? = nil) throws -> ElicitationAnswer {
        try ElicitationAnswer(first(of: ask([ClientQuestion(.elicitation(elicitation), key: key)])))
    }

    /// Asks the person for input.
    ///
    /// - Parameters:
    ///   - elicitation: what to ask.
    ///   - key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: what came of it.
    /// - Throws: as `ask`.
    public func elicit(_ elicitation: Elicitation, key: String? = nil) async throws -> ElicitationAnswer {
        try ElicitationAnswer(first(of: await ask([ClientQuestion(.elicitation(elicitation), key: key)])))
    }

    /// Asks the client's model, blocking the calling thread.
    ///
    /// - Parameters:
    ///   - request: the parameters of the protocol's `sampling/createMessage`.
    ///   - key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: the message that the model made.
    /// - Throws: as `ask`.
    public func sample(_ request: JSONObject, key: String? = nil) throws -> JSONValue {
        try first(of: ask([ClientQuestion(.sampling(request), key: key)]))
    }

    /// Asks the client's model.
    ///
    /// - Parameters:
    ///   - request: the parameters of the protocol's `sampling/createMessage`.
    ///   - key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: the message that the model made.
    /// - Throws: as `ask`.
    public func sample(_ request: JSONObject, key: String? = nil) async throws -> JSONValue {
        try first(of: await ask([ClientQuestion(.sampling(request), key: key)]))
    }

    /// Asks which folders the client works in, blocking the calling thread.
    ///
    /// - Parameter key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: the folders: objects with a `uri` and perhaps a `name`.
    /// - Throws: as `ask`.
    public func roots(key: String? = nil) throws -> [JSONValue] {
        try first(of: ask([ClientQuestion(.roots, key: key)]))["roots"]?.array ?? []
    }

    /// Asks which folders the client works in.
    ///
    /// - Parameter key: what the question is known by, unique in a call; `nil` to number it.
    /// - Returns: the folders: objects with a `uri` and perhaps a `name`.
    /// - Throws: as `ask`.
    public func roots(key: String? = nil) async throws -> [JSONValue] {
        try first(of: await ask([ClientQuestion(.roots, key: key)]))["roots"]?.array ?? []
    }

    private func first(of answers: [JSONValue]) throws(ClientRefusal) -> JSONValue {
        guard let answer = answers.first else { throw ClientRefusal(message: "there is no answer") }
        return answer
    }
}
