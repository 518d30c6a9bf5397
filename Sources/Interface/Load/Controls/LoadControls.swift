import Analysis
import JSON
import Screen
import Trace

/// What the reader has set for the next run and the next race; texts are as they were typed, right or wrong.
struct LoadControls: Hashable, Sendable {
    /// What decides when the next request is sent.
    enum Rhythm: String, CaseIterable, Hashable, Sendable {
        case closed = "again when answered"
        case even = "at a rate, evenly"
        case random = "at a rate, at random"
    }

    private(set) var tool = ""
    /// The arguments as JSON, held to the tool's schema.
    private(set) var arguments = LoadControls.form(schema: ["type": "object"], arguments: [:])
    var rhythm = Rhythm.closed
    /// `nil` for the mode that the server has.
    var mode: ExecutionMode?
    var first = ExecutionMode.async
    var second = ExecutionMode.threadPool
    private var texts: [LoadField: String] = [
        .rate: "200", .connections: "16", .length: "10s", .warmUp: "1s", .rounds: "6", .turn: "2s",
    ]

    /// The rows in their order; there is no rate where the answers decide.
    var fields: [LoadField] { LoadField.allCases.filter { $0 != .rate || rhythm != .closed } }

    // MARK: - Setting

    /// Sets what is called; without arguments, those that its schema asks for are made up.
    mutating func choose(_ offering: Offering, arguments: JSONObject? = nil) {
        tool = offering.name
        self.arguments = Self.form(
            schema: offering.schema, arguments: arguments ?? ExampleArguments(offering.schema).object)
    }

    /// Holds the arguments to what is now known of the tool, and leaves them as they are.
    mutating func adopt(schema: JSONValue) {
        guard schema != arguments.schema else { return }
        let text = text(of: .arguments)
        arguments = Form(schema: schema)
        _ = arguments.toggleRaw()
        arguments.take(raw: text)
    }

    /// What was typed; empty for what is not typed.
    func text(of field: LoadField) -> String {
        field == .arguments ? arguments.raw ?? "" : texts[field] ?? ""
    }

    /// The value in words; empty for a row that begins something.
    func value(of field: LoadField, server: ExecutionMode) -> String {
        switch field {
        case .tool: tool.isEmpty ? "none" : tool
        case .rhythm: rhythm.rawValue
        case .mode: mode?.rawValue ?? "the server's, \(server.rawValue)"
        case .first: first.rawValue
        case .second: second.rawValue
        case .start, .startRace: ""
        case .arguments, .rate, .connections, .length, .warmUp, .rounds, .turn: text(of: field)
        }
    }

    mutating func type(_ text: String, into field: LoadField) {
        if field == .arguments { arguments.take(raw: text) } else if field.isTyped { texts[field] = text }
    }

    /// Goes on to the next choice of what is not typed, or back.
    ///
    /// - Returns: whether there are choices here.
    @discardableResult
    mutating func step(_ field: LoadField, by steps: Int) -> Bool {
        switch field {
        case .rhythm: rhythm = Rhythm.allCases.element(after: rhythm, by: steps)
        case .mode: mode = ([nil] + ExecutionMode.allCases).element(after: mode, by: steps)
        case .first: first = ExecutionMode.allCases.element(after: first, by: steps)
        case .second: second = ExecutionMode.allCases.element(after: second, by: steps)
        default: return false
        }
        return true
    }

    /// Arguments as they are sent when they were recorded or filled in: a brace in a text stands for itself.
    static func literal(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            .string(String(text.flatMap { $0 == "{" ? ["{", "{"] : [$0] }))
        case .array(let elements): .array(elements.map(literal))
        case .object(let members): .object(members.mapValues(literal))
        default: value
        }
    }

    private static func form(schema: JSONValue, arguments: JSONObject) -> Form {
        var form = Form(schema: schema, value: literal(.object(arguments)))
        _ = form.toggleRaw()
        return form
    }
}

extension Array where Element: Equatable {
    /// The element so many places after another one, round and round.
    fileprivate func element(after element: Element, by steps: Int) -> Element {
        guard let place = firstIndex(of: element), !isEmpty else { return element }
        return self[((place + steps) % count + count) % count]
    }
}
