import Foundation
import Testing

import TerminalDriver

@Suite(.serialized) struct OutputCaptureTests {
    /// A file that stands for standard output and error, so that the test run keeps its own.
    private final class Target {
        let descriptor: Int32
        private let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)

        init() throws {
            descriptor = unsafe Foundation.open(file.path(), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            try #require(descriptor >= 0)
        }

        deinit {
            Foundation.close(descriptor)
            unsafe unlink(file.path())
        }

        @discardableResult
        func write(_ bytes: [UInt8]) -> Int {
            unsafe bytes.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
        }

        func write(_ text: String) {
            write(Array(text.utf8))
        }

        func contents() throws -> String {
            try String(contentsOf: file, encoding: .utf8)
        }
    }

    private let output: Target
    private let error: Target

    init() throws {
        output = try Target()
        error = try Target()
    }

    @Test func `lines of both descriptors arrive in order`() throws {
        let capture = try capture()

        output.write("one\ntwo\r\n")
        error.write("three\n")

        #expect(capture.drain().lines == ["one", "two", "three"])
        #expect(capture.drain().lines == [])
    }

    @Test func `a line is whole before it is given out`() throws {
        let capture = try capture()

        output.write("be")
        #expect(capture.drain().lines == [])
        output.write("gin\nre")
        #expect(capture.drain().lines == ["begin"])

        #expect(capture.close() == ["re"])
    }

    @Test func `after closing the descriptors are what they were`() throws {
        let capture = try capture()
        output.write("captured\n")
        #expect(capture.close() == ["captured"])
        #expect(capture.close() == [])

        output.write("free")

        #expect(try output.contents() == "free")
        #expect(capture.drain().lines == [])
    }

    @Test func `a long line is cut and bytes that are no text are replaced`() throws {
        let capture = try capture()

        output.write([UInt8](repeating: UInt8(ascii: "a"), count: OutputCapture.longestLine + 1) + [0x0A, 0xFF, 0x0A])

        let lines = capture.drain().lines
        #expect(lines.map(\.count) == [OutputCapture.longestLine, 1, 1])
        #expect(lines.last == "\u{FFFD}")
    }

    @Test func `a full pipe never holds up a writer, and is reported`() throws {
        let capture = try capture()
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1_023) + [UInt8(ascii: "\n")]

        var written = 0
        while output.write(line) == line.count { written += 1 }

        let drained = capture.drain()
        #expect(drained.mayHaveLost)
        #expect(drained.lines.count == written)
        #expect(!capture.drain().mayHaveLost)
    }

    @Test func `there is one capture at a time`() throws {
        let first = try capture()
        #expect(throws: TerminalError.alreadyOpen) { try capture() }
        _ = first.close()
        #expect(throws: Never.self) { try capture() }
    }

    private func capture() throws -> OutputCapture {
        try OutputCapture(output: output.descriptor, error: error.descriptor)
    }
}
