import ActingWeb
import JSON
import Testing

@Suite struct PermissionFormatTests {
    @Test(arguments: TrustType.defaults)
    func `a default type survives JSON as text`(type: TrustType) throws {
        let text = type.json.description

        #expect(try TrustType(json: JSONValue(parsing: text)) == type)
    }

    @Test func `an override is written with the keys that the protocol uses, in one order`() throws {
        let override = PermissionOverride(
            trustType: "friend",
            rules: PermissionRules(
                properties: PermissionRule(
                    patterns: ["notes/*"], excludedPatterns: ["notes/x"], operations: [.delete, .write, .read]
                ),
                tools: PermissionRule(allowed: [], denied: ["*"])
            )
        )

        let text = override.json.description

        #expect(
            text == #"{"trust_type":"friend","properties":{"patterns":["notes/*"],"excluded_patterns":["notes/x"],"#
                + #""operations":["read","write","delete"]},"tools":{"allowed":[],"denied":["*"]}}"#
        )
        #expect(try PermissionOverride(json: JSONValue(parsing: text)) == override)
    }

    @Test func `an absent list and an empty list stay apart`() throws {
        let empty = PermissionRule(
            allowed: [], denied: [], patterns: [], excludedPatterns: [], operations: []
        )

        #expect(try PermissionRule(json: empty.json) == empty)
        #expect(try PermissionRule(json: PermissionRule().json).isEmpty)
    }

    @Test func `null counts as absent`() throws {
        let override = try PermissionOverride(
            json: ["trust_type": nil, "tools": nil, "prompts": ["allowed": nil, "denied": ["a"]]]
        )

        #expect(override == PermissionOverride(rules: PermissionRules(prompts: PermissionRule(denied: ["a"]))))
    }

    @Test(arguments: wrongOverrides)
    func `what is wrong with an override is said with its place`(json: String, sentence: String) throws {
        let error = #expect(throws: PermissionFormatError.self) {
            try PermissionOverride(json: JSONValue(parsing: json))
        }

        #expect(error?.description == sentence)
    }

    @Test(arguments: wrongTypes)
    func `what is wrong with a trust type is said with its place`(json: String, sentence: String) throws {
        let error = #expect(throws: PermissionFormatError.self) { try TrustType(json: JSONValue(parsing: json)) }

        #expect(error?.description == sentence)
    }

    @Test func `an error repeats only the head of what was given`() throws {
        let json: JSONValue = .object([String(repeating: "k", count: 10_000): nil])

        let error = #expect(throws: PermissionFormatError.self) { try PermissionRules(json: json) }

        #expect(try #require(error).description.count < 200)
    }
}

private let wrongOverrides: [(String, String)] = [
    ("[]", "the value must be an object"),
    (
        #"{"tool": {}}"#,
        #"the value has an unknown key "tool"; known are trust_type, properties, methods, actions, tools, "#
            + "resources, prompts"
    ),
    (#"{"trust_type": 1}"#, #""trust_type" must be a text"#),
    (#"{"tools": ["a"]}"#, #""tools" must be an object"#),
    (
        #"{"tools": {"alowed": ["a"]}}"#,
        #""tools" has an unknown key "alowed"; known are allowed, denied, patterns, excluded_patterns, operations"#
    ),
    (#"{"tools": {"allowed": "*"}}"#, #""tools.allowed" must be a list"#),
    (#"{"tools": {"allowed": ["a", 2]}}"#, #""tools.allowed[1]" must be a text"#),
    (#"{"tools": {"denied": [null]}}"#, #""tools.denied[0]" must be a text"#),
    (
        #"{"prompts": {"operations": ["invoke", "run"]}}"#,
        #""prompts.operations[1]" names an unknown operation "run"; known are read, write, delete, use, invoke, access"#
    ),
]

private let wrongTypes: [(String, String)] = [
    (#"{"name": "a", "display_name": "A"}"#, #"the value lacks "base_permissions""#),
    (#"{"display_name": "A", "base_permissions": {}}"#, #"the value lacks "name""#),
    (
        #"{"name": "a", "display_name": "A", "base_permissions": {"tools": true}}"#,
        #""base_permissions.tools" must be an object"#
    ),
    (
        #"{"name": "a", "display_name": "A", "base_permissions": {}, "privileged": "yes"}"#,
        #""privileged" must be true or false"#
    ),
]
