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

        // Not the row of the double click: two clicks on one row may be one.
        try inspector.point(0, at: "get_io20 ")
        try await inspector.terminal.wait(for: "the selection") { $0.row(of: "get_io20")?.contains("▸") == true }
        // Both presses have to come soon after each other.
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
        try await inspector.terminal.wait(for: "the rows, the longest first") { screen in
            guard let first = screen.firstRange(of: " get_io20 "), let second = screen.firstRange(of: " get_echo ")
            else { return false }
            return screen.contains("▼total") && first.lowerBound < second.lowerBound
        }
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

        try await inspector.terminal.wait(for: "the clipboard") { _ in
            (try? inspector.terminal.clipboard())?.contains("to be copied") == true
        }
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
