import Foundation
import Testing

/// Where the program keeps data, and that it is there again.
@Suite(.timeLimit(.minutes(2)))
struct DataTests {
    private let data = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")

    @Test func `a memory is there again after the program was killed`() throws {
        defer { try? FileManager.default.removeItem(at: data) }
        let first = try ServedProgram(data: data)
        let saved = try first.call("save_memory", #"{"text":"The spare key is under the pot"}"#)
        first.end(SIGKILL)

        let second = try ServedProgram(data: data)
        let listed = try second.call("list_memories", "{}")
        second.end()

        #expect(saved.contains("The spare key"))
        #expect(listed.contains("The spare key is under the pot"))
        let file = data.appending(path: "actingweb-inspector/memory.sqlite").path
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `two programs share the file that they are given`() throws {
        defer { try? FileManager.default.removeItem(at: data) }
        let file = data.appending(path: "shared.db").path
        let first = try ServedProgram("--store", file, data: data)
        let second = try ServedProgram("--store", file, data: data)

        _ = try first.call("save_memory", #"{"text":"said to one"}"#)
        let listed = try second.call("list_memories", "{}")
        first.end()
        second.end()

        #expect(listed.contains("said to one"))
        #expect(!FileManager.default.fileExists(atPath: data.appending(path: "actingweb-inspector").path))
    }

    @Test func `with no store nothing is written`() throws {
        let program = try ServedProgram("--store", "memory", data: data)
        _ = try program.call("save_memory", #"{"text":"t"}"#)
        program.end()

        #expect(!FileManager.default.fileExists(atPath: data.path))
    }

    @Test func `a store that cannot be used ends the program with the reason`() throws {
        let failure = #expect(throws: CommandFailed.self) {
            try Tmux.run([InspectorScreen.executable, "serve", "--port", "0", "--store", "/dev/null/x"])
        }

        #expect(
            failure?.output == """
                Error: the store "/dev/null/x" is in a folder that cannot be made: make it, or choose another path

                """)
    }
}
