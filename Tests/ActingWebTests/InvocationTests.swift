import ActingWeb
import JSON
import Testing

@Suite struct InvocationTests {
    private let call = HookInvocation(
        name: "go", data: ["text": "hello", "number": 7, "double": 7.0, "huge": .integer(.max), "null": nil]
    )

    @Test func `an argument of the right kind is given`() throws {
        #expect(try call.string("text") == "hello")
        #expect(try call.integer("number", in: 0...10) == 7)
        #expect(try call.integer("absent", in: 0...10, absent: 3) == 3)
    }

    @Test(arguments: [
        ("absent", true, "argument \"absent\" is missing: give a string"),
        ("number", false, "argument \"number\" must be a string"),
        ("null", false, "argument \"null\" must be a string"),
    ])
    func `a text that is none says what it should be`(_ key: String, isMissing: Bool, words: String) throws {
        let error = #expect(throws: ArgumentError.self) { try call.string(key) }

        #expect(error?.isMissing == isMissing)
        #expect(error?.description == words)
    }

    @Test(arguments: [
        ("absent", "argument \"absent\" is missing: give a whole number from 0 to 10"),
        ("text", "argument \"text\" must be a whole number from 0 to 10"),
        ("double", "argument \"double\" must be a whole number from 0 to 10"),
        ("huge", "argument \"huge\" must be a whole number from 0 to 10"),
        ("null", "argument \"null\" must be a whole number from 0 to 10"),
    ])
    func `a number that is none or out of range says what it should be`(_ key: String, words: String) {
        let error = #expect(throws: ArgumentError.self) { try call.integer(key, in: 0...10) }

        #expect(error?.description == words)
    }

    @Test func `arguments that are no object have no members`() {
        let call = HookInvocation(name: "go", data: [1, 2])

        #expect(throws: ArgumentError.self) { try call.string("text") }
    }
}
