import JSON
import Screen
import Trace

@testable import Interface

/// A made-up application that offers one thing of each kind, and a client that gets the answers it is given.
enum TryScene {
    static let schema: JSONValue = [
        "type": "object",
        "required": ["text", "priority"],
        "properties": [
            "text": ["type": "string", "title": "Text", "description": "What to remember.", "minLength": 1],
            "priority": ["type": "integer", "minimum": 1, "maximum": 5],
            "state": ["type": "string", "enum": ["open", "done"], "default": "open"],
            "pinned": ["type": "boolean"],
            "due": ["type": ["string", "null"], "default": nil],
            "tags": ["type": "array", "items": ["type": "string"]],
            "place": [
                "type": "object", "required": ["city"],
                "properties": ["city": ["type": "string"], "number": ["type": "number"]],
            ],
            "who": ["oneOf": [["type": "string", "title": "a name"], ["type": "integer", "title": "a number"]]],
            "extra": ["type": "object"],
        ],
    ]

    static let tool: JSONValue = [
        "name": "save_memory", "title": "Save", "description": "Keeps a memory.", "inputSchema": schema,
        "annotations": ["readOnlyHint": false, "destructiveHint": false],
    ]

    static let reading: JSONValue = [
        "name": "get_echo", "description": "Answers at once.",
        "inputSchema": [
            "type": "object", "properties": ["text": ["type": "string"]], "required": ["text"],
        ],
        "annotations": ["readOnlyHint": true],
    ]

    static var offers: [Offering] {
        let entries: [(Offering.Kind, JSONValue)] = [
            (.tool, tool), (.tool, reading), (.tool, ["name": "ping", "inputSchema": ["type": "object"]]),
            (
                .prompt,
                [
                    "name": "summarize", "description": "Asks for a summary.",
                    "arguments": [["name": "topic", "required": true], ["name": "style"]],
                ]
            ),
            (.resource, ["uri": "memory://all", "name": "everything", "mimeType": "text/plain"]),
            (.template, ["uriTemplate": "memory://{id}/{+part}", "name": "one memory"]),
        ]
        return entries.compactMap { Offering($0.0, entry: $0.1) }
    }

    /// The view with its offers.
    static func offers(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = Scene.model(size, glyphs: glyphs)
        _ = update(&model, .input(.key(.character("7"))))
        _ = update(&model, .tried(.offered(offers)))
        return model
    }

    /// The form of what is offered under a name.
    static func form(_ name: String, _ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = offers(size, glyphs: glyphs)
        for _ in offers.prefix(while: { $0.name != name }) { _ = update(&model, .input(.key(.down))) }
        _ = update(&model, .input(.key(.enter)))
        return model
    }

    /// A call that was sent and is answered after those messages.
    static func answered(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = called(size, glyphs: glyphs)
        for message in messages { _ = update(&model, .tried(.heard(1, message))) }
        let answer = TryAnswer(status: 200, body: result.encoded(), time: .microseconds(3_412))
        _ = update(&model, .tried(.answered(1, answer)))
        return model
    }

    /// A call that is under way.
    static func called(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = typed("a word", in: form("get_echo", size, glyphs: glyphs))
        _ = update(&model, .input(.key(.control("s"))))
        _ = update(&model, .tried(.sent(1, Scene.callBody(1, "get_echo", #"{"text":"a word"}"#))))
        _ = update(&model, .tried(.traced(1, 4_210)))
        return model
    }

    /// A call in which the server asks something.
    static func asked(_ size: Size, glyphs: Glyphs = .unicode) -> Model {
        var model = called(size, glyphs: glyphs)
        _ = update(&model, .tried(.asked(1, question)))
        return model
    }

    static let question = TryQuestion(
        id: 3, method: "elicitation/create",
        params: [
            "mode": "form", "message": "Who are you?",
            "requestedSchema": [
                "type": "object", "required": ["name"],
                "properties": ["name": ["type": "string"], "age": ["type": "integer", "default": 30]],
            ],
        ])

    /// A comparison with so many calls in each mode.
    static func compared(_ size: Size, glyphs: Glyphs = .unicode, calls: Int = 20) -> Model {
        var model = typed("a word", in: form("get_echo", size, glyphs: glyphs))
        _ = update(&model, .input(.key(.character("x"))))
        let ids: [ExecutionMode: Request.ID] = [.async: 4_201, .threadPool: 4_203]
        guard let plan = model.tryOut.comparison?.plan else { return model }
        for (number, mode) in plan.order.prefix(calls * 4).enumerated() {
            let slow: Int64 = mode == .async ? 0 : mode == .threadPool ? 900 : mode == .blocking ? 700 : 1_500
            let sample = Comparison.Sample(
                mode: mode, time: .microseconds(1_000 + slow + Int64(number / 4 % 7) * 150), status: 200,
                request: ids[mode], answer: ["jsonrpc": "2.0", "result": ["content": []]])
            _ = update(&model, .tried(.sampled(plan.id, sample)))
        }
        _ = update(&model, .tried(.compared(plan.id, failure: nil)))
        return model
    }

    /// The model after text was typed into the selected field.
    static func typed(_ text: String, in model: Model) -> Model {
        var model = model
        for key in [Key.enter] + text.map(Key.character) + [.enter] { _ = update(&model, .input(.key(key))) }
        return model
    }

    private static let messages: [JSONValue] = [
        [
            "jsonrpc": "2.0", "method": "notifications/progress",
            "params": ["progressToken": 1, "progress": 50, "total": 100, "message": "half done"],
        ],
        [
            "jsonrpc": "2.0", "method": "notifications/message", "params": ["level": "info", "data": "the tool began"],
        ],
    ]

    private static let result: JSONValue = [
        "jsonrpc": "2.0", "id": "try-1",
        "result": [
            "content": [
                ["type": "text", "text": "a word\nin two lines \u{1B}[2J"],
                ["type": "image", "mimeType": "image/png", "data": "AAAA"],
            ],
            "structuredContent": ["text": "a word"],
        ],
    ]
}
