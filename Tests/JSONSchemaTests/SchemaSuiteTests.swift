import JSON
import JSONSchema
import Testing

/// The public JSON Schema test suite: what is valid by which schema.
@Suite(.enabled(if: SchemaSuite.isPresent, "../shared/json-schema-test-suite is absent"))
struct SchemaSuiteTests {
    @Test(arguments: [("", 46), ("optional", 13), ("optional/format", 21)])
    func `the suite is whole`(_ folder: String, _ count: Int) {
        let files = SchemaSuite.files(in: folder)

        #expect(files.count >= count)
        #expect(files.allSatisfy { !$0.groups.isEmpty })
    }

    @Test(arguments: SchemaSuite.files(in: ""))
    func `the required files agree but for what is listed`(_ file: SchemaSuite.File) {
        #expect(file.differences(assertingFormats: false) == SchemaSuiteExceptions.cases(of: file))
    }

    @Test(arguments: SchemaSuite.files(in: "optional"))
    func `the optional files agree but for what is listed`(_ file: SchemaSuite.File) {
        #expect(file.differences(assertingFormats: false) == SchemaSuiteExceptions.cases(of: file))
    }

    @Test(arguments: SchemaSuite.files(in: "optional/format"))
    func `the files on formats agree but for what is listed`(_ file: SchemaSuite.File) {
        #expect(file.differences(assertingFormats: true) == SchemaSuiteExceptions.cases(of: file))
    }
}
