import SystemPackage
import Testing

@testable import ActingWebInspector

@Suite struct TypedLinesTests {
    @Test func `the last line needs no newline`() throws {
        let (input, output) = try FileDescriptor.pipe()
        defer { try? input.close() }
        var lines = TypedLines(input)
        try output.writeAll("open 1\r\nqu".utf8)
        #expect(lines.read(waiting: 1_000) == ["open 1"])
        try output.writeAll("it".utf8)
        #expect(lines.read(waiting: 1_000) == [])
        try output.close()

        #expect(lines.read(waiting: 1_000) == ["quit"])
        #expect(lines.read(waiting: 0) == [])
    }
}
