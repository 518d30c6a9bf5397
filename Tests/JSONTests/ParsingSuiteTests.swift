import JSON
import Testing

/// The public JSON parsing test suite: what has to be accepted, what has to be refused, what is left open.
@Suite(.enabled(if: ParsingSuite.isPresent, "../shared/json-parsing-test-suite is absent"))
struct ParsingSuiteTests {
    @Test(arguments: [("y_", 90), ("n_", 180), ("i_", 30)])
    func `the suite is whole`(_ prefix: String, _ count: Int) {
        #expect(ParsingSuite.cases(prefix: prefix).count > count)
    }

    @Test(arguments: ParsingSuite.cases(prefix: "y_"))
    func `a text within the grammar is accepted`(_ text: ParsingSuite.Case) throws {
        let value = try JSONValue(parsing: text.bytes)

        #expect(try JSONValue(parsing: value.encoded()) == value)
    }

    @Test(arguments: ParsingSuite.cases(prefix: "n_"))
    func `a text outside the grammar is refused at a place in it`(_ text: ParsingSuite.Case) throws {
        let error = try #require(throws: JSONParseError.self) { try JSONValue(parsing: text.bytes) }

        #expect((0...text.bytes.count).contains(error.offset))
        #expect(!error.description.isEmpty)
    }

    @Test(arguments: ParsingSuite.cases(prefix: "i_"))
    func `a text that the grammar leaves open is read or refused`(_ text: ParsingSuite.Case) {
        do throws(JSONParseError) {
            let value = try JSONValue(parsing: text.bytes)
            #expect(!value.encoded().isEmpty)
        } catch {
            #expect((0...text.bytes.count).contains(error.offset))
        }
    }
}
