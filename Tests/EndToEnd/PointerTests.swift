import Foundation
import Testing

/// The mouse and the clipboard, on a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct PointerTests {
    private static let terminal = ["TERM": "xterm-256color"]

    @Test func `a click selects, a double click opens, a click on a name shows its view`() async throws {
        let inspector = try await InspectorScreen(environment: Self.terminal)
        for tool in ["get_echo", "get_io20", "get_io20_sync"] { try inspector.call(tool) }
        try await inspector.finished("get_io20_sync")

        try inspector.point(0, at: "get_echo")
        try await inspector.terminal.wait(for: "the selection") { $0.row(of: "get_echo")?.contains("▸") == true }
        // The row's own text is where it was; both presses have to come soon after each other.
        try inspector.point(0, at: "get_echo", times: 2)
        try await inspector.terminal.wait(for: "▸ facts")

        try inspector.point(0, at: "6 console")
        try await inspector.terminal.wait(for: "Nothing printed or logged yet.")
        try inspector.point(0, at: "quit")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a click on a heading sorts`() async throws {
        let inspector = try await InspectorScreen(environment: Self.terminal)
        for tool in ["get_io20", "get_echo"] { try inspector.call(tool) }
        try await inspector.finished("get_echo")

        try inspector.point(0, at: "total")
        let sorted = try await inspector.terminal.wait(for: "▼total")

        let first = try #require(sorted.firstRange(of: "get_io20"))
        let second = try #require(sorted.firstRange(of: " get_echo "))
        #expect(first.lowerBound < second.lowerBound)
        try inspector.point(0, at: "▼total")
        try await inspector.terminal.wait(for: "▲total")
    }

    @Test func `what is copied is in the terminal's clipboard`() async throws {
        let inspector = try await InspectorScreen(environment: Self.terminal)
        try inspector.terminal.acceptClipboard()
        try inspector.call("get_echo", #"{"text":"to be copied"}"#)
        try await inspector.finished("get_echo")

        try inspector.terminal.press("y")
        try await inspector.terminal.wait(for: "to the terminal's clipboard")

        #expect(try inspector.terminal.clipboard().contains("to be copied"))
    }

    @Test func `too much for the clipboard goes to a file`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copied-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = Self.terminal.merging(["XDG_RUNTIME_DIR": folder.path]) { $1 }
        let inspector = try await InspectorScreen(columns: 260, environment: environment)
        try inspector.call("get_echo", #"{"text":"\#(String(repeating: "long ", count: 12_000))"}"#)
        try await inspector.finished("get_echo")

        try inspector.terminal.press("y")
        try await inspector.terminal.wait(for: "more than a terminal's clipboard takes")

        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        #expect(text.contains("long long"))
    }
}
