import Foundation
import TestSupport
import Testing

/// What many sessions leave behind in the memory of the process that served them.
@Suite struct SoakMemoryTests {
    @Test func `sessions that stream, cancel and leave cost memory once, and not each time`() async throws {
        let program = try ServedProgram(
            "--app", "conformance", "--store", "memory", "--loops", "2", data: FileManager.default.temporaryDirectory)
        defer { program.end() }
        try await SoakCrowd.gather(at: program.url) { crowd in
            try await crowd.live()
            let before = program.residentBytes
            try await crowd.live()

            #expect(before > 0)
            #expect(program.residentBytes < before + 48 << 20)
        }
    }
}
